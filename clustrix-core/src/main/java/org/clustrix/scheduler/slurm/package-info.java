/**
 * Slurm: directives of {@code sbatch}, answers of {@code sbatch}, {@code squeue} and {@code sacct}.
 */
package org.clustrix.scheduler.slurm;

/**
 * OpenPBS, PBS Pro and Torque: directives and answers of {@code qsub}, {@code qstat} and {@code
 * qdel}. The answers of OpenPBS are tested against recordings of a real server.
 */
package org.clustrix.scheduler.pbs;

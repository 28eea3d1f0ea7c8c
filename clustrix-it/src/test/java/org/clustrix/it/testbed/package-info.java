/** The sshd and the Slurm that {@code clustrix-it/testbed/up} starts, as the tests see them. */
package org.clustrix.it.testbed;

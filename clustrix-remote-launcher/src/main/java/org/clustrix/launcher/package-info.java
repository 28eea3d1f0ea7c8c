/**
 * The program on the cluster: verifies and installs a package, runs its function once, writes the
 * answer. Knows neither the analysis nor Maven nor schedulers.
 */
package org.clustrix.launcher;

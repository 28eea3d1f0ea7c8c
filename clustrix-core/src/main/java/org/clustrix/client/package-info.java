/**
 * The API for Java programs: package a method, run it on a cluster, get its result. Nothing here is
 * global: all state belongs to a {@code ClusterExecutor} and ends with it.
 */
package org.clustrix.client;

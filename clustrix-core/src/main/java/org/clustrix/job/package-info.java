/**
 * The life of a job: submit, watch, result, logs, cancel; {@code ClusterExecutor} ties the stages
 * together.
 */
package org.clustrix.job;

/**
 * The life of a job: submit, watch, result, logs, cancel; {@code ClusterSession} ties the stages
 * together.
 */
package org.clustrix.job;

package org.clustrix.client;

/**
 * What a function has printed.
 *
 * @param out the beginning of standard output
 * @param err the beginning of standard error
 */
public record JobLogs(String out, String err) {}

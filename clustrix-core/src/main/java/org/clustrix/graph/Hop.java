package org.clustrix.graph;

/**
 * Why something is needed: one step on the way from the entry point.
 *
 * @param by the class or method that needs it, as {@link Reasons} names it
 * @param rule the rule that says so
 * @param line the source line, 0 where unknown
 */
public record Hop(String by, String rule, int line) {}

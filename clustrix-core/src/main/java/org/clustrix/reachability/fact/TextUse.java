package org.clustrix.reachability.fact;

/**
 * A string constant in a method's code.
 *
 * @param text the constant
 * @param line the source line, 0 where unknown
 */
public record TextUse(String text, int line) {}

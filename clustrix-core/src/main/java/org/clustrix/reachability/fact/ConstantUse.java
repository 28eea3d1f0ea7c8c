package org.clustrix.reachability.fact;

/**
 * A constant that the JVM makes by running code: a call site of {@code invokedynamic}, a dynamic
 * constant, a method handle or a method type.
 *
 * @param constant the constant
 * @param line the source line, 0 where unknown
 */
public record ConstantUse(LinkedConstant constant, int line) {}

package org.clustrix.reachability.fact;

/**
 * An access to a field.
 *
 * @param owner the class that is named; the field may lie in a super type
 * @param name the field's name
 * @param descriptor its descriptor
 * @param isStatic whether the access may run a static initialiser
 * @param line the source line, 0 where unknown
 */
public record FieldUse(String owner, String name, String descriptor, boolean isStatic, int line) {}

package org.clustrix.reachability.fact;

/**
 * A class literal in a method's code.
 *
 * @param className its binary name, for arrays that of the element
 * @param lookedInto whether the literal may reach code that looks into the class by reflection;
 *     false where it is only asked for its name, a logger, a lock or the like
 * @param line the source line, 0 where unknown
 */
public record LiteralUse(String className, boolean lookedInto, int line) {}

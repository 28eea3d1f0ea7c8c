package org.clustrix.classpath;

/**
 * A file on the class path that is not a class.
 *
 * @param root where it lies
 * @param name its name with {@code /}, without one in front
 */
public record Resource(ClassRoot root, String name) {}

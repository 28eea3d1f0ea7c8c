package org.clustrix.inspection;

/**
 * Something that the analysis could not settle.
 *
 * @param kind what it is about, such as {@code native library}
 * @param name the name in question; empty where it is computed
 * @param by the method, class or artifact that it was found in
 * @param line the source line, 0 where unknown
 */
public record Note(String kind, String name, String by, int line) {}

package org.clustrix.reachability.verifier;

/**
 * A value of one type that is used as another, which makes the verifier load the type that is asked
 * for and, unless that is an interface, the value's type too (JVMS §4.10.1.2).
 *
 * @param from the binary name of the value's type; empty where it is not loaded: an array
 * @param to the binary name of the type that is asked for
 * @param line a source line where they meet, 0 where unknown
 */
public record Assignment(String from, String to, int line) {}

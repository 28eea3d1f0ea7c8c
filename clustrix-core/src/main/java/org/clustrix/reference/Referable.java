package org.clustrix.reference;

import java.io.Serializable;

/**
 * A type that a method reference may have. It is serializable so that the JVM tells which method it
 * stands for; nothing is ever serialized.
 */
public interface Referable extends Serializable {}

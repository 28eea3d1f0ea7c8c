package org.clustrix.reachability.bytecode;

import org.clustrix.classpath.ClassFile;

/** A class file that cannot be parsed. It is kept and reported; it does not stop the analysis. */
final class UnreadableClassException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableClassException(ClassFile file, Exception cause) {
    super(file.name() + " in " + file.root() + " cannot be parsed: " + cause.getMessage(), cause);
  }
}

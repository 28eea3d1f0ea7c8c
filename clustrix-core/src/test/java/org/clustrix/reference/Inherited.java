package org.clustrix.reference;

/** Has what a class inherits. */
class Inherited {
  String inherited(long value) {
    return Long.toString(value);
  }

  static String inheritedStatic() {
    return "";
  }
}

package org.clustrix.reachability.fact;

import java.util.List;

/** A constant of the pool that takes linking (JVMS §5.4.3.5, §5.4.3.6). Immutable. */
public sealed interface LinkedConstant {
  /**
   * A call site or dynamic constant.
   *
   * @param bootstrap the bootstrap method
   * @param arguments its static arguments
   * @param name the name that is handed to it
   * @param descriptor the descriptor of the call site, or of the constant's type
   */
  record Dynamic(Handle bootstrap, List<LinkedConstant> arguments, String name, String descriptor)
      implements LinkedConstant {
    /** Copies the list. */
    public Dynamic {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A method handle.
   *
   * @param kind the reference kind, 1 to 9 (JVMS table 5.4.3.5-A)
   * @param target the method, or the field with its descriptor
   */
  record Handle(int kind, MethodRef target) implements LinkedConstant {}

  /**
   * A method type.
   *
   * @param descriptor its descriptor
   */
  record Type(String descriptor) implements LinkedConstant {}

  /**
   * A class as a static argument.
   *
   * @param className its binary name, for arrays that of the element; empty for an array of
   *     primitives
   */
  record ClassConstant(String className) implements LinkedConstant {}

  /**
   * A string as a static argument.
   *
   * @param text the constant
   */
  record Text(String text) implements LinkedConstant {}
}

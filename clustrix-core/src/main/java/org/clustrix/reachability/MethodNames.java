package org.clustrix.reachability;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.bcel.generic.Type;
import org.clustrix.reachability.bytecode.MethodRef;

/** Methods as people read them. Stateless. */
final class MethodNames {
  private MethodNames() {}

  /** Returns {@code com.acme.A#run(int,java.lang.String)}. */
  static String of(MethodRef method) {
    String parameters =
        Arrays.stream(Type.getArgumentTypes(method.descriptor()))
            .map(Type::toString)
            .collect(Collectors.joining(",", "(", ")"));
    return method.owner() + "#" + method.name() + parameters;
  }
}

package org.clustrix.reachability;

import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.MethodRef;

/** Methods as people read them. Stateless. */
final class MethodNames {
  private MethodNames() {}

  /** Returns {@code com.acme.A#run(int,java.lang.String)}. */
  static String of(MethodRef method) {
    StringBuilder name = new StringBuilder(64).append(method.owner()).append('#');
    name.append(method.name()).append('(');
    String comma = "";
    for (String parameter : Descriptors.parameters(method.descriptor())) {
      name.append(comma).append(Descriptors.readable(parameter));
      comma = ",";
    }
    return name.append(')').toString();
  }
}

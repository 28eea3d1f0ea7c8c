package org.clustrix.reachability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.bytecode.Types;

/**
 * Rapid type analysis (Bacon and Sweeney, OOPSLA 1996): a virtual call reaches the methods that it
 * selects in the subtypes of which there are instances. Calls and types may come in any order.
 */
final class Dispatch {
  private final Types types;
  private final BiConsumer<MethodCode, Supplier<Hop>> reached;
  private final Map<String, Map<String, Supplier<Hop>>> called = new HashMap<>();
  private final Map<String, List<ParsedClass>> instances = new HashMap<>();

  Dispatch(Types types, BiConsumer<MethodCode, Supplier<Hop>> reached) {
    this.types = types;
    this.reached = reached;
  }

  /** A method is called on a type. */
  void called(String owner, String signature, Supplier<Hop> why) {
    Map<String, Supplier<Hop>> signatures =
        called.computeIfAbsent(owner, key -> new LinkedHashMap<>());
    if (signatures.putIfAbsent(signature, why) == null) {
      for (ParsedClass type : instances.getOrDefault(owner, List.of())) {
        select(type, signature, why);
      }
    }
  }

  /** There are instances of a type; called once for each. */
  void instantiated(ParsedClass type) {
    for (String superType : types.withSuperTypes(type)) {
      instances.computeIfAbsent(superType, key -> new ArrayList<>()).add(type);
      called
          .getOrDefault(superType, Map.of())
          .forEach((signature, why) -> select(type, signature, why));
    }
  }

  private void select(ParsedClass type, String signature, Supplier<Hop> why) {
    types.select(type, signature).forEach(method -> reached.accept(method, why));
  }
}

package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * Data that is bound to a class is bound to the types of its fields, constructors and accessors
 * too, type arguments among them, and to whatever is instantiated of an abstract type.
 */
final class BindingRule implements Rule.OnClass {
  private final Map<String, List<ParsedClass>> instances = new HashMap<>();
  private final Map<String, Reach> abstracts = new HashMap<>();

  @Override
  public String name() {
    return "binding";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INSTANTIATED, Level.BOUND);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (level == Level.INSTANTIATED && !type.isAbstract()) {
      for (String name : reach.types().withSuperTypes(type)) {
        instances.computeIfAbsent(name, key -> new ArrayList<>()).add(type);
        if (abstracts.containsKey(name)) {
          abstracts.get(name).type(type.name(), Level.BOUND, 0);
        }
      }
    } else if (level == Level.BOUND) {
      // A library's own types are seldom data, and never lead to where nobody else does.
      Reach found = type.isProject() ? reach : reach.weak();
      Set<String> names = new LinkedHashSet<>(type.typesInFields());
      for (MethodCode method : type.methods()) {
        if (bindsData(method)) {
          names.addAll(method.typesInSignature());
        }
      }
      names.forEach(name -> found.typeIfPresent(name, Level.BOUND, 0));
      type.permittedSubclasses().forEach(name -> found.typeIfPresent(name, Level.BOUND, 0));
      if (type.isAbstract()) {
        abstracts.put(type.name(), found);
        List.copyOf(instances.getOrDefault(type.name(), List.of()))
            .forEach(known -> found.type(known.name(), Level.BOUND, 0));
      }
    }
  }

  /** Constructors and, in project classes, whatever looks like an accessor. */
  private static boolean bindsData(MethodCode method) {
    String name = method.name();
    return name.equals("<init>")
        || (method.owner().isProject()
            && !method.isStatic()
            && (name.startsWith("get")
                || name.startsWith("set")
                || name.startsWith("is")
                || name.startsWith("add")));
  }
}

package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * Java serialization calls methods by name (Java Object Serialization Specification §2, §3), and
 * reading makes instances without {@code new}.
 */
final class SerializationRule implements Rule.OnClass, Rule.OnMethod {
  private static final String READ_OBJECT = "readObject";
  private static final Set<String> METHODS =
      Set.of(
          "writeObject",
          READ_OBJECT,
          "readObjectNoData",
          "writeReplace",
          "readResolve",
          "writeExternal",
          "readExternal",
          "$deserializeLambda$");

  private final List<ParsedClass> serializable = new ArrayList<>();
  private Reach reader;

  @Override
  public String name() {
    return "serialization";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INSTANTIATED, Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (level == Level.INSTANTIATED) {
      type.methods().stream()
          .filter(method -> METHODS.contains(method.name()))
          .forEach(method -> reach.exact(method.ref(), 0));
      noArgumentConstructors(type, reach);
    } else if (level == Level.LOADED
        && reach.types().withSuperTypes(type).contains("java.io.Serializable")) {
      serializable.add(type);
      if (reader != null) {
        read(type, 0);
      }
    }
  }

  /** Reading runs the constructor of the first super class that is not serializable. */
  private static void noArgumentConstructors(ParsedClass type, Reach reach) {
    Set<String> names = reach.types().withSuperTypes(type);
    if (names.contains("java.io.Serializable") || names.contains("java.io.Externalizable")) {
      for (String name : names) {
        reach
            .types()
            .find(name)
            .filter(found -> !found.methods("<init>()V").isEmpty())
            .ifPresent(found -> reach.exact(found.methods("<init>()V").get(0).ref(), 0));
      }
    }
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(Set.of(READ_OBJECT));
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (reader == null && call.target().is("java.io.ObjectInputStream", READ_OBJECT)) {
        reader = reach;
        serializable.forEach(type -> read(type, call.line()));
      }
    }
  }

  private void read(ParsedClass type, int line) {
    (type.isProject() ? reader : reader.weak()).type(type.name(), Level.INSTANTIATED, line);
  }
}

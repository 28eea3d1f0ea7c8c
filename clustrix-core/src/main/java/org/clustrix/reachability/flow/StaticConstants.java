package org.clustrix.reachability.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.ConstantValue;
import org.apache.bcel.classfile.Field;
import org.apache.bcel.classfile.JavaClass;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/**
 * What is known of the static final fields of a class that hold strings and files, and that the
 * compiler did not put in where they are used: it does so for compile-time constants only. Serves
 * one class.
 */
final class StaticConstants {
  private static final Set<String> FOLLOWED =
      Set.of("Ljava/lang/String;", "Ljava/io/File;", "Ljava/nio/file/Path;");

  private final String owner;
  private final Set<String> finals = new HashSet<>();
  private final Map<String, Value> known = new HashMap<>();
  private Map<String, Map<Integer, Value>> stored = new HashMap<>();

  StaticConstants(JavaClass type) {
    this.owner = type.getClassName();
    for (Field field : type.getFields()) {
      if (field.isStatic() && field.isFinal() && FOLLOWED.contains(field.getSignature())) {
        ConstantValue constant = field.getConstantValue();
        if (constant == null) {
          finals.add(field.getName());
        } else {
          ofPool(field.getName(), constant.getConstantValueIndex(), type.getConstantPool());
        }
      }
    }
  }

  private void ofPool(String name, int index, ConstantPool pool) {
    try {
      known.put(name, Value.text(pool.getConstantString(index, Const.CONSTANT_String)));
    } catch (RuntimeException e) {
      known.remove(name); // a damaged class file: nothing is known of the field
    }
  }

  /** Returns whether the initialiser may store something that is worth following. */
  boolean areComputed() {
    return !finals.isEmpty();
  }

  /** Takes note of a value that is stored; the last visit of an instruction counts. */
  void store(int position, MethodRef field, Value value) {
    if (field.owner().equals(owner) && finals.contains(field.name())) {
      stored.computeIfAbsent(field.name(), key -> new HashMap<>()).put(position, value);
    }
  }

  /** From now on, what the initialiser was seen to store is what the fields have. */
  void settle() {
    stored.forEach(
        (name, values) -> {
          Optional<Value> joined = values.values().stream().reduce(Value::join);
          known.put(name, joined.orElse(Value.unknown()));
        });
    stored = new HashMap<>();
  }

  /** From now on nothing is known of what the initialiser stores. */
  void forget() {
    finals.forEach(known::remove);
    stored = new HashMap<>();
  }

  /** Returns what is known of a static field. */
  Value of(MethodRef field) {
    return field.owner().equals(owner)
        ? known.getOrDefault(field.name(), Value.unknown())
        : Value.unknown();
  }
}

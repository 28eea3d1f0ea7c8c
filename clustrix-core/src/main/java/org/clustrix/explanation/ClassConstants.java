package org.clustrix.explanation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantCP;
import org.apache.bcel.classfile.ConstantDynamic;
import org.apache.bcel.classfile.ConstantInvokeDynamic;
import org.apache.bcel.classfile.ConstantNameAndType;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.ConstantUtf8;
import org.apache.bcel.classfile.JavaClass;
import org.clustrix.classpath.ClassFile;
import org.clustrix.graph.Hop;

/** What the constant pool of a class names, as {@code javap -v} prints it. Immutable. */
final class ClassConstants implements Naming {
  private final Map<String, String> members = new HashMap<>();
  private final Set<String> texts = new HashSet<>();
  private final List<String> superTypes = new ArrayList<>();

  private ClassConstants() {}

  /** Reads all forms of a class; of one that cannot be read nothing could be shown. */
  static ClassConstants of(ClassFile file) {
    ClassConstants constants = new ClassConstants();
    for (String path : file.paths()) {
      try {
        byte[] bytes = file.root().read(path);
        constants.add(new ClassParser(new ByteArrayInputStream(bytes), file.name()).parse());
      } catch (IOException | RuntimeException e) {
        return new ClassConstants(); // damaged, which BCEL says in many ways
      }
    }
    return constants;
  }

  private void add(JavaClass parsed) {
    superTypes.add(Hop.classReference(parsed.getSuperclassName()));
    for (String name : parsed.getInterfaceNames()) {
      superTypes.add(Hop.classReference(name));
    }
    ConstantPool pool = parsed.getConstantPool();
    for (Constant constant : pool.getConstantPool()) {
      if (constant instanceof ConstantUtf8 text) {
        texts.add(text.getBytes());
      } else if (constant instanceof ConstantCP member && !isDynamic(member)) {
        add(member, pool);
      }
    }
  }

  /** The constants of {@code invokedynamic} and of dynamic ones name a bootstrap, no class. */
  private static boolean isDynamic(ConstantCP constant) {
    return constant instanceof ConstantInvokeDynamic || constant instanceof ConstantDynamic;
  }

  private void add(ConstantCP member, ConstantPool pool) {
    ConstantNameAndType named = pool.getConstant(member.getNameAndTypeIndex());
    String owner = Hop.classReference(member.getClass(pool));
    String name = named.getName(pool);
    String type = named.getSignature(pool);
    members.put(
        Hop.methodReference(owner, name, type),
        JavapText.name(owner) + "." + JavapText.name(name) + ":" + type);
  }

  @Override
  public Optional<String> find(String reference) {
    String member = members.get(reference);
    if (member != null) {
      return Optional.of(member);
    }
    boolean named =
        texts.contains(reference) || texts.stream().anyMatch(text -> text.contains(reference));
    return named ? Optional.of(JavapText.escaped(reference)) : Optional.empty();
  }

  /** Returns the references to the class and interfaces that it extends; the class comes first. */
  List<String> superTypes() {
    return List.copyOf(superTypes);
  }
}

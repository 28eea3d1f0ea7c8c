package org.clustrix.explanation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantCP;
import org.apache.bcel.classfile.ConstantDynamic;
import org.apache.bcel.classfile.ConstantInvokeDynamic;
import org.apache.bcel.classfile.ConstantNameAndType;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.ConstantUtf8;
import org.clustrix.classpath.ClassFile;
import org.clustrix.graph.Hop;

/** What the constant pool of a class names, as {@code javap -v} prints it. Immutable. */
final class ClassConstants {
  /** Of a class that cannot be read: it names nothing that could be shown. */
  static final ClassConstants NONE = new ClassConstants();

  private final Set<String> members = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  private ClassConstants() {}

  static ClassConstants of(ClassFile file) {
    ClassConstants constants = new ClassConstants();
    try {
      byte[] bytes = file.root().read(file.paths().get(0));
      ConstantPool pool =
          new ClassParser(new ByteArrayInputStream(bytes), file.name()).parse().getConstantPool();
      for (Constant constant : pool.getConstantPool()) {
        if (constant instanceof ConstantUtf8 text) {
          constants.texts.add(text.getBytes());
        } else if (constant instanceof ConstantCP member && !isDynamic(member)) {
          constants.members.add(printed(member, pool));
        }
      }
    } catch (IOException | RuntimeException e) {
      return NONE; // damaged, which BCEL says in many ways
    }
    return constants;
  }

  /** The constants of {@code invokedynamic} and of dynamic ones name a bootstrap, no class. */
  private static boolean isDynamic(ConstantCP constant) {
    return constant instanceof ConstantInvokeDynamic || constant instanceof ConstantDynamic;
  }

  private static String printed(ConstantCP member, ConstantPool pool) {
    ConstantNameAndType named = pool.getConstant(member.getNameAndTypeIndex());
    return Hop.methodReference(
        member.getClass(pool), named.getName(pool), named.getSignature(pool));
  }

  /** Returns whether a member is named, or a text that is or holds the given one. */
  boolean name(String reference) {
    return members.contains(reference)
        || texts.contains(reference)
        || texts.stream().anyMatch(text -> text.contains(reference));
  }
}

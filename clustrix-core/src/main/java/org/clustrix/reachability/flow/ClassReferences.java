package org.clustrix.reachability.flow;

import java.util.HashSet;
import java.util.Set;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.ConstantClass;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.EnclosingMethod;
import org.apache.bcel.classfile.Field;
import org.apache.bcel.classfile.InnerClass;
import org.apache.bcel.classfile.InnerClasses;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.NestHost;
import org.apache.bcel.classfile.PermittedSubclasses;
import org.apache.bcel.classfile.Signature;
import org.clustrix.reachability.fact.TypeNames;

/** The classes that the constant pool and the attributes of one class file name. Stateless. */
public final class ClassReferences {
  private ClassReferences() {}

  /** Returns the classes in the types of fields: of all, or those of instances. */
  public static Set<String> inFields(JavaClass version, boolean statics) {
    Set<String> names = new HashSet<>();
    for (Field field : version.getFields()) {
      if (statics || !field.isStatic()) {
        names.addAll(TypeNames.inDescriptor(field.getSignature()));
        names.addAll(inSignature(field.getAttributes()));
      }
    }
    return names;
  }

  /** Returns the classes in the generic signature of the class. */
  public static Set<String> inClassSignature(JavaClass version) {
    return inSignature(version.getAttributes());
  }

  private static Set<String> inSignature(Attribute[] attributes) {
    for (Attribute attribute : attributes) {
      if (attribute instanceof Signature signature) {
        return TypeNames.inSignature(signature.getSignature());
      }
    }
    return Set.of();
  }

  /** Returns the classes that are declared as its members. */
  public static Set<String> members(JavaClass version) {
    return innerClasses(version, true);
  }

  /** Returns the classes around it: declaring class, enclosing class and nest host. */
  public static Set<String> enclosing(JavaClass version) {
    Set<String> names = innerClasses(version, false);
    ConstantPool pool = version.getConstantPool();
    for (Attribute attribute : version.getAttributes()) {
      if (attribute instanceof NestHost host) {
        names.add(className(pool, host.getHostClassIndex()));
      } else if (attribute instanceof EnclosingMethod method) {
        names.add(method.getEnclosingClass().getBytes(pool).replace('/', '.'));
      }
    }
    return names;
  }

  /** Returns its members, or the class of which it is one. */
  private static Set<String> innerClasses(JavaClass version, boolean members) {
    Set<String> names = new HashSet<>();
    ConstantPool pool = version.getConstantPool();
    for (Attribute attribute : version.getAttributes()) {
      if (attribute instanceof InnerClasses inner) {
        for (InnerClass pair : inner.getInnerClasses()) {
          if (pair.getOuterClassIndex() != 0) {
            String outer = className(pool, pair.getOuterClassIndex());
            String member = className(pool, pair.getInnerClassIndex());
            if ((members ? outer : member).equals(version.getClassName())) {
              names.add(members ? member : outer);
            }
          }
        }
      }
    }
    return names;
  }

  /** Returns the subclasses that a sealed class permits. */
  public static Set<String> permitted(JavaClass version) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : version.getAttributes()) {
      if (attribute instanceof PermittedSubclasses sealed) {
        for (int index : sealed.getClasses()) {
          names.add(className(version.getConstantPool(), index));
        }
      }
    }
    return names;
  }

  private static String className(ConstantPool pool, int index) {
    ConstantClass type = pool.getConstant(index);
    return utf8(pool, type.getNameIndex()).replace('/', '.');
  }

  private static String utf8(ConstantPool pool, int index) {
    return pool.getConstantUtf8(index).getBytes();
  }
}

package org.clustrix.reachability.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.Signature;

/** One method of a class file. Immutable; its code is decoded when it is asked for. */
public final class MethodCode {
  private final ParsedClass owner;
  private final JavaClass version;
  private final Method method;

  MethodCode(ParsedClass owner, JavaClass version, Method method) {
    this.owner = owner;
    this.version = version;
    this.method = method;
  }

  /** Returns the class that it lies in. */
  public ParsedClass owner() {
    return owner;
  }

  /** Returns its name and place. */
  public MethodRef ref() {
    return new MethodRef(owner.name(), method.getName(), method.getSignature());
  }

  /** Returns name and descriptor. */
  public String signature() {
    return method.getName() + method.getSignature();
  }

  /** Returns its name. */
  public String name() {
    return method.getName();
  }

  /** Returns its descriptor. */
  public String descriptor() {
    return method.getSignature();
  }

  /** Returns whether it is static. */
  public boolean isStatic() {
    return method.isStatic();
  }

  /** Returns whether the compiler made it: a lambda's body, a bridge. */
  public boolean isSynthetic() {
    return method.isSynthetic();
  }

  /** Returns whether another class may override it or a caller outside select it virtually. */
  public boolean isOverriding() {
    return !method.isStatic() && !method.isPrivate() && !method.getName().startsWith("<");
  }

  /** Returns the source line of its first instruction, 0 where unknown. */
  public int line() {
    if (method.getLineNumberTable() == null) {
      return 0;
    }
    return Math.max(0, method.getLineNumberTable().getSourceLine(0));
  }

  /** Returns the binary names of all classes in its descriptor and in its generic signature. */
  public Set<String> typesInSignature() {
    Set<String> names = new HashSet<>(TypeNames.inDescriptor(method.getSignature()));
    for (Attribute attribute : method.getAttributes()) {
      if (attribute instanceof Signature signature) {
        names.addAll(TypeNames.inSignature(signature.getSignature()));
      }
    }
    if (method.getExceptionTable() != null) {
      names.addAll(Set.of(method.getExceptionTable().getExceptionNames()));
    }
    return names;
  }

  /** Decodes the code; everything is empty where there is none. */
  public MethodFacts facts() {
    FactRecorder recorder = new FactRecorder(version, method);
    if (method.getCode() != null) {
      new ConstantFlow(owner.pool(version), method, recorder).run();
    }
    return recorder.facts();
  }

  /** Returns whether the class file flags it as a bridge of the compiler. */
  public boolean isBridge() {
    return (method.getAccessFlags() & Const.ACC_BRIDGE) != 0;
  }

  @Override
  public String toString() {
    return owner.name() + "#" + signature();
  }
}

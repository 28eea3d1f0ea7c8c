package org.clustrix.reachability.bytecode;

import java.util.Set;
import org.apache.bcel.Const;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.summary.MethodSummary;

/** One method of a class. Its code is decoded when it is asked for. Safe for any thread. */
public final class MethodCode {
  private final ParsedClass owner;
  private final MethodSummary method;
  // Written by whoever reads ahead. Once it was taken, a late one costs memory, nothing else.
  private volatile MethodFacts prepared;

  MethodCode(ParsedClass owner, MethodSummary method) {
    this.owner = owner;
    this.method = method;
  }

  /** Returns the class that it lies in. */
  public ParsedClass owner() {
    return owner;
  }

  /** Returns its name and place. */
  public MethodRef ref() {
    return new MethodRef(owner.name(), method.name(), method.descriptor());
  }

  /** Returns name and descriptor. */
  public String signature() {
    return method.name() + method.descriptor();
  }

  /** Returns its name. */
  public String name() {
    return method.name();
  }

  /** Returns its descriptor. */
  public String descriptor() {
    return method.descriptor();
  }

  /** Returns whether it is public. */
  public boolean isPublic() {
    return method.has(Const.ACC_PUBLIC);
  }

  /** Returns whether it is static. */
  public boolean isStatic() {
    return method.has(Const.ACC_STATIC);
  }

  /** Returns whether the compiler made it: a lambda's body, a bridge. */
  public boolean isSynthetic() {
    return method.has(Const.ACC_SYNTHETIC);
  }

  /** Returns whether the class file flags it as a bridge of the compiler. */
  public boolean isBridge() {
    return method.has(Const.ACC_BRIDGE);
  }

  /** Returns whether another class may override it or a caller outside select it virtually. */
  public boolean isOverriding() {
    return !isStatic() && !method.has(Const.ACC_PRIVATE) && !name().startsWith("<");
  }

  /** Returns the source line of its first instruction, 0 where unknown. */
  public int line() {
    return method.line();
  }

  /** Returns the binary names of all classes in its descriptor and in its generic signature. */
  public Set<String> typesInSignature() {
    return method.types();
  }

  /** Decodes the code; everything is empty where there is none. It is forgotten after that. */
  public MethodFacts facts() {
    MethodFacts ready = prepared;
    prepared = null;
    return ready != null ? ready : method.facts();
  }

  /** Decodes the code for the next who asks. Safe for any thread. */
  MethodFacts prepare() {
    MethodFacts facts = method.facts();
    prepared = facts;
    return facts;
  }

  @Override
  public String toString() {
    return owner.name() + "#" + signature();
  }
}

package org.clustrix.reachability.summary;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.bcel.Const;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.ProvidedService;
import org.clustrix.reachability.verifier.Assignment;

/**
 * What the analysis needs to know of one class file. Parts are decoded when they are asked for.
 * Safe for any thread.
 */
public final class ClassSummary {
  private final Decoder decoder;
  private final String name;
  private final int access;
  private final int release;
  private final String sourceFile;
  private final String superName;
  private final List<String> interfaces;
  private final int instanceFieldTypes;
  private final int fieldTypes;
  private final int typeArguments;
  private final int members;
  private final int enclosing;
  private final int permitted;
  private final int provided;
  private final int annotations;
  private final int assignments;
  private final List<MethodSummary> methods;
  private final List<String> problems;

  /**
   * Reads a summary.
   *
   * @param bytes what {@link Summariser#summarise} gave
   */
  public ClassSummary(byte[] bytes) {
    this(ByteBuffer.wrap(bytes), new SharedStrings());
  }

  ClassSummary(ByteBuffer bytes, SharedStrings shared) {
    int start = bytes.arrayOffset() + bytes.position();
    this.decoder = new Decoder(bytes.array(), start, shared);
    this.name = decoder.text();
    this.access = decoder.number();
    this.release = decoder.number();
    this.sourceFile = decoder.text();
    this.superName = decoder.text();
    this.interfaces = decoder.texts();
    this.instanceFieldTypes = decoder.skip();
    this.fieldTypes = decoder.skip();
    this.typeArguments = decoder.skip();
    this.members = decoder.skip();
    this.enclosing = decoder.skip();
    this.permitted = decoder.skip();
    this.provided = decoder.skip();
    this.annotations = decoder.skip();
    this.assignments = decoder.skip();
    int count = decoder.number();
    this.methods = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      methods.add(new MethodSummary(decoder));
    }
    this.problems = decoder.texts();
  }

  /** Returns the binary name that the class file gives itself. */
  public String name() {
    return name;
  }

  /** Returns the Java feature release that its version belongs to. */
  public int release() {
    return release;
  }

  /** Returns the source file's name, empty where unknown. */
  public String sourceFile() {
    return sourceFile;
  }

  /** Returns the superclass, empty where there is none. */
  public String superName() {
    return superName;
  }

  /** Returns the interfaces that it names. */
  public List<String> interfaces() {
    return interfaces;
  }

  /** Returns whether it is public. */
  public boolean isPublic() {
    return (access & Const.ACC_PUBLIC) != 0;
  }

  /** Returns whether it is an interface. */
  public boolean isInterface() {
    return (access & Const.ACC_INTERFACE) != 0;
  }

  /** Returns whether it is an interface or abstract. */
  public boolean isAbstract() {
    return (access & (Const.ACC_INTERFACE | Const.ACC_ABSTRACT)) != 0;
  }

  /** Returns whether it is an enum or the body of one of its constants. */
  public boolean isEnum() {
    return (access & Const.ACC_ENUM) != 0;
  }

  /** Returns the classes in the types of its fields. */
  public Set<String> fieldTypes(boolean statics) {
    return decoder.at(statics ? fieldTypes : instanceFieldTypes).names();
  }

  /** Returns the classes in its generic signature. */
  public Set<String> typeArguments() {
    return decoder.at(typeArguments).names();
  }

  /** Returns its member classes. */
  public Set<String> members() {
    return decoder.at(members).names();
  }

  /** Returns the classes around it. */
  public Set<String> enclosing() {
    return decoder.at(enclosing).names();
  }

  /** Returns the subclasses that it permits. */
  public Set<String> permitted() {
    return decoder.at(permitted).names();
  }

  /** Returns what a module descriptor provides; empty for other classes. */
  public List<ProvidedService> provided() {
    Decoder in = decoder.at(provided);
    return in.all(() -> new ProvidedService(in.text(), in.texts()));
  }

  /** Returns the annotations that can be read at run time: of the class, members, parameters. */
  public List<AnnotationUse> annotations() {
    Decoder in = decoder.at(annotations);
    return in.all(() -> new AnnotationUse(in.text(), in.names(), in.names(), in.names()));
  }

  /** Returns the types that the verifier compares when it is linked. */
  public List<Assignment> assignments() {
    Decoder in = decoder.at(assignments);
    return in.all(() -> new Assignment(in.text(), in.text(), in.number()));
  }

  /**
   * Returns the classes that the JVM loads before it runs anything of this one, super types too.
   */
  List<String> neededToLink() {
    List<String> names = new ArrayList<>(interfaces);
    names.add(superName);
    for (Assignment pair : assignments()) {
      names.add(pair.to());
      names.add(pair.from());
    }
    return names;
  }

  /** Returns the methods in class-file order. */
  public List<MethodSummary> methods() {
    return methods;
  }

  /** Returns what could not be decoded, for people. */
  public List<String> problems() {
    return problems;
  }
}

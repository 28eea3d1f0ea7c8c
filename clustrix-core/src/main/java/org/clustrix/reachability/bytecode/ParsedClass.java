package org.clustrix.reachability.bytecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ConstantPoolGen;
import org.clustrix.classpath.ClassFile;
import org.clustrix.reachability.verifier.Assignment;
import org.clustrix.reachability.verifier.TypeChecker;

/**
 * A class of the class path, parsed. All versions of a Multi-Release class count at once, since the
 * cluster's Java decides which of them runs. Safe for one thread.
 */
public final class ParsedClass {
  private final ClassFile file;
  private final List<JavaClass> versions = new ArrayList<>(1);
  private final List<MethodCode> methods = new ArrayList<>();
  private final Map<String, List<MethodCode>> bySignature = new HashMap<>();
  // By identity: BCEL holds two versions of one class for equal.
  private final IdentityHashMap<JavaClass, ConstantPoolGen> pools = new IdentityHashMap<>();

  private ParsedClass(ClassFile file) {
    this.file = file;
  }

  /**
   * Parses every version of a class.
   *
   * @param unreadable told of each version that is no class file which BCEL understands, while
   *     there is another
   * @throws UnreadableClassException where no version can be read
   */
  static ParsedClass parse(ClassFile file, Consumer<UnreadableClassException> unreadable)
      throws UnreadableClassException {
    ParsedClass parsed = new ParsedClass(file);
    for (String path : file.paths()) {
      try {
        byte[] bytes = file.root().read(path);
        JavaClass version = new ClassParser(new ByteArrayInputStream(bytes), path).parse();
        parsed.add(version);
      } catch (IOException | RuntimeException e) {
        UnreadableClassException problem = new UnreadableClassException(file, e);
        if (file.paths().size() == 1) {
          throw problem;
        }
        unreadable.accept(problem);
      }
    }
    if (parsed.versions.isEmpty()) {
      throw new UnreadableClassException(file, new IOException("no version of it can"));
    }
    return parsed;
  }

  private void add(JavaClass version) {
    versions.add(version);
    for (Method method : version.getMethods()) {
      MethodCode code = new MethodCode(this, version, method);
      methods.add(code);
      bySignature.computeIfAbsent(code.signature(), key -> new ArrayList<>(1)).add(code);
    }
  }

  ConstantPoolGen pool(JavaClass version) {
    return pools.computeIfAbsent(version, key -> new ConstantPoolGen(key.getConstantPool()));
  }

  List<JavaClass> versions() {
    return versions;
  }

  /** Returns the binary name. */
  public String name() {
    return file.name();
  }

  /** Returns where it lies. */
  public ClassFile file() {
    return file;
  }

  /** Returns whether it comes from the project, and not from a dependency artifact. */
  public boolean isProject() {
    return file.root().isProject();
  }

  /** Returns whether it is an interface. */
  public boolean isInterface() {
    return base().isInterface();
  }

  /** Returns whether it can have no instances of its own: an interface or abstract class. */
  public boolean isAbstract() {
    return base().isAbstract() || base().isInterface();
  }

  /** Returns whether it is an enum or the body of one of its constants. */
  public boolean isEnum() {
    return (base().getAccessFlags() & Const.ACC_ENUM) != 0;
  }

  /**
   * Returns the class-file version of the base file as a Java feature release; 0 where there are
   * only versions for newer releases.
   */
  public int javaRelease() {
    return file.paths().get(0).startsWith("META-INF/") ? 0 : base().getMajor() - 44;
  }

  /** Returns the source file's name, empty where unknown. */
  public String sourceFile() {
    // BCEL answers <Unknown> where the attribute is missing.
    String name = base().getSourceFileName();
    return name.startsWith("<") ? "" : name;
  }

  /** Returns the binary name of the superclass; empty for a class without one. */
  public String superName() {
    return base().getSuperclassNameIndex() == 0 ? "" : base().getSuperclassName();
  }

  /** Returns the binary names of the superclass and the interfaces of every version. */
  public Set<String> superNames() {
    Set<String> names = new LinkedHashSet<>();
    for (JavaClass version : versions) {
      if (version.getSuperclassNameIndex() != 0) {
        names.add(version.getSuperclassName());
      }
      names.addAll(List.of(version.getInterfaceNames()));
    }
    return names;
  }

  /** Returns all methods, constructors and initialisers in class-file order. */
  public List<MethodCode> methods() {
    return methods;
  }

  /** Returns the methods with a name and descriptor: one for each version that has it. */
  public List<MethodCode> methods(String signature) {
    return bySignature.getOrDefault(signature, List.of());
  }

  /** Returns the types that the verifier compares when the class is linked. */
  public List<Assignment> assignments() {
    List<Assignment> all = new ArrayList<>();
    versions.forEach(version -> all.addAll(TypeChecker.check(version)));
    return all;
  }

  /** Returns the classes in the descriptors and generic signatures of all members. */
  public Set<String> typesInSignatures() {
    Set<String> names = collect(version -> ClassReferences.inFields(version, true));
    methods.forEach(method -> names.addAll(method.typesInSignature()));
    return names;
  }

  /** Returns the classes in the types of the fields of its instances. */
  public Set<String> typesInFields() {
    return collect(version -> ClassReferences.inFields(version, false));
  }

  /** Returns the type arguments of its super types, and the bounds of its type parameters. */
  public Set<String> typeArguments() {
    Set<String> names = collect(ClassReferences::inClassSignature);
    names.removeAll(superNames());
    return names;
  }

  /** Returns the classes that are declared as its members. */
  public Set<String> memberClasses() {
    return collect(ClassReferences::members);
  }

  /** Returns the classes around it: declaring class, enclosing class and nest host. */
  public Set<String> enclosingClasses() {
    return collect(ClassReferences::enclosing);
  }

  /** Returns the subclasses that a sealed class permits. */
  public Set<String> permittedSubclasses() {
    return collect(ClassReferences::permitted);
  }

  /** Returns the annotations that can be read at run time: of the class, members, parameters. */
  public List<AnnotationUse> annotations() {
    return versions.stream().flatMap(version -> AnnotationReader.read(version).stream()).toList();
  }

  private Set<String> collect(Function<JavaClass, Set<String>> question) {
    Set<String> names = new TreeSet<>();
    versions.forEach(version -> names.addAll(question.apply(version)));
    return names;
  }

  private JavaClass base() {
    return versions.get(0);
  }

  @Override
  public String toString() {
    return name();
  }
}

package org.clustrix.reachability.bytecode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clustrix.classpath.ClassFile;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.summary.ClassSummary;
import org.clustrix.reachability.summary.MethodSummary;
import org.clustrix.reachability.verifier.Assignment;

/**
 * A class of the class path. All versions of a Multi-Release class count at once, since the
 * cluster's Java decides which of them runs. Safe for one thread.
 */
public final class ParsedClass {
  private final ClassFile file;
  private final List<ClassSummary> versions;
  private final List<MethodCode> methods = new ArrayList<>();
  private Map<String, List<MethodCode>> bySignature; // until somebody asks

  /**
   * Joins the versions of a class.
   *
   * @param versions at least one, the base one first
   */
  ParsedClass(ClassFile file, List<ClassSummary> versions) {
    this.file = file;
    this.versions = versions;
    for (ClassSummary version : versions) {
      for (MethodSummary method : version.methods()) {
        methods.add(new MethodCode(this, method));
      }
    }
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

  /** Returns whether it is public. */
  public boolean isPublic() {
    return base().isPublic();
  }

  /** Returns whether it is an interface. */
  public boolean isInterface() {
    return base().isInterface();
  }

  /** Returns whether it can have no instances of its own: an interface or abstract class. */
  public boolean isAbstract() {
    return base().isAbstract();
  }

  /** Returns whether it is an enum or the body of one of its constants. */
  public boolean isEnum() {
    return base().isEnum();
  }

  /**
   * Returns the class-file version of the base file as a Java feature release; 0 where there are
   * only versions for newer releases.
   */
  public int javaRelease() {
    return file.paths().get(0).startsWith("META-INF/") ? 0 : base().release();
  }

  /** Returns the source file's name, empty where unknown. */
  public String sourceFile() {
    return base().sourceFile();
  }

  /** Returns the binary name of the superclass; empty for a class without one. */
  public String superName() {
    return base().superName();
  }

  /** Returns the binary names of the superclass and the interfaces of every version. */
  public Set<String> superNames() {
    Set<String> names = new LinkedHashSet<>();
    for (ClassSummary version : versions) {
      if (!version.superName().isEmpty()) {
        names.add(version.superName());
      }
      names.addAll(version.interfaces());
    }
    return names;
  }

  /** Returns all methods, constructors and initialisers in class-file order. */
  public List<MethodCode> methods() {
    return methods;
  }

  /** Returns the methods with a name and descriptor: one for each version that has it. */
  public List<MethodCode> methods(String signature) {
    if (bySignature == null) {
      bySignature = new HashMap<>();
      for (MethodCode code : methods) {
        bySignature.merge(code.signature(), List.of(code), ParsedClass::joined);
      }
    }
    return bySignature.getOrDefault(signature, List.of());
  }

  private static List<MethodCode> joined(List<MethodCode> some, List<MethodCode> more) {
    List<MethodCode> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Returns the types that the verifier compares when the class is linked. */
  public List<Assignment> assignments() {
    List<Assignment> all = new ArrayList<>();
    versions.forEach(version -> all.addAll(version.assignments()));
    return all;
  }

  /** Returns the classes in the descriptors and generic signatures of all members. */
  public Set<String> typesInSignatures() {
    Set<String> names = collect(version -> version.fieldTypes(true));
    methods.forEach(method -> names.addAll(method.typesInSignature()));
    return names;
  }

  /** Returns the classes in the types of the fields of its instances. */
  public Set<String> typesInFields() {
    return collect(version -> version.fieldTypes(false));
  }

  /** Returns the type arguments of its super types, and the bounds of its type parameters. */
  public Set<String> typeArguments() {
    Set<String> names = collect(ClassSummary::typeArguments);
    names.removeAll(superNames());
    return names;
  }

  /** Returns the classes that are declared as its members. */
  public Set<String> memberClasses() {
    return collect(ClassSummary::members);
  }

  /** Returns the classes around it: declaring class, enclosing class and nest host. */
  public Set<String> enclosingClasses() {
    return collect(ClassSummary::enclosing);
  }

  /** Returns the subclasses that a sealed class permits. */
  public Set<String> permittedSubclasses() {
    return collect(ClassSummary::permitted);
  }

  /** Returns the annotations that can be read at run time: of the class, members, parameters. */
  public List<AnnotationUse> annotations() {
    return versions.stream().flatMap(version -> version.annotations().stream()).toList();
  }

  private Set<String> collect(Function<ClassSummary, Collection<String>> question) {
    Set<String> names = new TreeSet<>();
    versions.forEach(version -> names.addAll(question.apply(version)));
    return names;
  }

  private ClassSummary base() {
    return versions.get(0);
  }

  @Override
  public String toString() {
    return name();
  }
}

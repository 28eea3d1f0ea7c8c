package org.clustrix.reachability.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.Signature;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.ProvidedService;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.flow.AnnotationReader;
import org.clustrix.reachability.flow.ClassReferences;
import org.clustrix.reachability.flow.MethodReader;
import org.clustrix.reachability.flow.ModuleReader;
import org.clustrix.reachability.verifier.Assignment;
import org.clustrix.reachability.verifier.TypeChecker;

/**
 * Reads a class file and writes its summary. A pure function of the bytes, so that it may run
 * anywhere, ahead of time, and its outcome may be kept. Stateless; safe for any thread.
 */
public final class Summariser {
  private final JavaClass type;
  private final Encoder out = new Encoder();
  private final Set<String> problems = new TreeSet<>();

  private Summariser(JavaClass type) {
    this.type = type;
  }

  /**
   * Returns the summary of a class file.
   *
   * @throws IOException or a runtime exception where the class file cannot be parsed at all
   */
  public static byte[] summarise(byte[] classFile) throws IOException {
    JavaClass parsed = new ClassParser(new ByteArrayInputStream(classFile), "").parse();
    return new Summariser(parsed).write();
  }

  private byte[] write() {
    out.text(type.getClassName());
    out.number(type.getAccessFlags());
    out.number(Math.max(0, type.getMajor() - 44));
    // BCEL answers <Unknown> where the attribute is missing.
    String source = type.getSourceFileName();
    out.text(source.startsWith("<") ? "" : source);
    boolean root = type.getSuperclassNameIndex() == 0;
    out.text(root ? "" : type.getSuperclassName());
    out.texts(List.of(type.getInterfaceNames()));
    names(ClassReferences.inFields(type, false));
    names(ClassReferences.inFields(type, true));
    names(ClassReferences.inClassSignature(type));
    names(ClassReferences.members(type));
    names(ClassReferences.enclosing(type));
    names(ClassReferences.permitted(type));
    out.part(() -> out.all(ModuleReader.provided(type), this::provided));
    out.part(() -> out.all(AnnotationReader.read(type), this::annotation));
    List<Assignment> assignments = assignments();
    out.part(
        () ->
            out.all(
                assignments,
                pair -> {
                  out.text(pair.from());
                  out.text(pair.to());
                  out.number(pair.line());
                }));
    MethodReader reader = new MethodReader(type);
    out.all(List.of(type.getMethods()), method -> method(method, reader));
    out.texts(problems);
    return out.finish();
  }

  private void names(Collection<String> names) {
    out.part(() -> out.texts(new TreeSet<>(names)));
  }

  private void annotation(AnnotationUse use) {
    out.text(use.annotationType());
    out.texts(new TreeSet<>(use.classValues()));
    out.texts(new TreeSet<>(use.enumTypes()));
    out.texts(new TreeSet<>(use.texts()));
  }

  private void provided(ProvidedService service) {
    out.text(service.service());
    out.texts(service.providers());
  }

  /** Where the code makes no sense to the type checker, whatever the class names may be loaded. */
  private List<Assignment> assignments() {
    try {
      return TypeChecker.check(type);
    } catch (RuntimeException e) {
      problems.add("its types cannot be checked: " + e);
      List<Assignment> all = new ArrayList<>();
      for (String name : WholePool.classes(type.getConstantPool())) {
        all.add(new Assignment("", name, 0));
      }
      return all;
    }
  }

  private void method(Method method, MethodReader reader) {
    out.text(method.getName());
    out.text(Descriptors.checked(method.getSignature()));
    out.number(method.getAccessFlags());
    boolean lines = method.getLineNumberTable() != null;
    out.number(lines ? Math.max(0, method.getLineNumberTable().getSourceLine(0)) : 0);
    names(typesInSignature(method));
    MethodFacts facts = facts(method, reader);
    out.part(() -> FactsFormat.write(out, facts));
  }

  /** A method that cannot be decoded counts as one that does whatever its class can name. */
  private MethodFacts facts(Method method, MethodReader reader) {
    try {
      return reader.read(method);
    } catch (RuntimeException e) {
      problems.add(method.getName() + " cannot be decoded: " + e);
      return WholePool.facts(type.getConstantPool());
    }
  }

  private static Set<String> typesInSignature(Method method) {
    Set<String> names = new HashSet<>(TypeNames.inDescriptor(method.getSignature()));
    for (Attribute attribute : method.getAttributes()) {
      if (attribute instanceof Signature signature) {
        names.addAll(TypeNames.inSignature(signature.getSignature()));
      }
    }
    if (method.getExceptionTable() != null) {
      names.addAll(List.of(method.getExceptionTable().getExceptionNames()));
    }
    return names;
  }
}

package org.clustrix.reachability.rule;

import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.format.FilesystemCall;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodRef;

/** Takes down which types a rule asks for that asks for nothing else. */
final class RecordedTypes implements Reach {
  private final Types types;
  private final Set<String> names = new TreeSet<>();

  RecordedTypes(Types types) {
    this.types = types;
  }

  /** Returns the types, and all their super types as far as the class path has them. */
  Set<String> closed() {
    Set<String> closed = new TreeSet<>();
    for (String name : names) {
      types.find(name).ifPresent(type -> closed.addAll(types.withSuperTypes(type)));
    }
    return closed;
  }

  @Override
  public void type(String className, Level level, int line) {
    names.add(className);
  }

  @Override
  public void typeIfPresent(String className, Level level, int line) {
    names.add(className);
  }

  @Override
  public Types types() {
    return types;
  }

  @Override
  public Reach naming(String reference) {
    throw unexpected();
  }

  @Override
  public Reach inside(Resource resource, int line) {
    throw unexpected();
  }

  private static UnsupportedOperationException unexpected() {
    return new UnsupportedOperationException("the rule asks for more than types");
  }

  @Override
  public void exact(MethodRef target, int line) {
    throw unexpected();
  }

  @Override
  public void virtual(MethodRef target, int line) {
    throw unexpected();
  }

  @Override
  public void looksIntoInstances(int line) {
    throw unexpected();
  }

  @Override
  public void resource(Resource resource, int line) {
    throw unexpected();
  }

  @Override
  public void directory(ClassRoot root) {
    throw unexpected();
  }

  @Override
  public void file(FileReference reference) {
    throw unexpected();
  }

  @Override
  public void possibleFile(FileReference reference) {
    throw unexpected();
  }

  @Override
  public void filesystem(FilesystemCall call) {
    throw unexpected();
  }

  @Override
  public void imported(String className, int line) {
    throw unexpected();
  }

  @Override
  public Reach weak() {
    return this;
  }

  @Override
  public Reach byPlatform() {
    return this;
  }

  @Override
  public void provider(String service, String className, int line) {
    throw unexpected();
  }

  @Override
  public void remark(Remark.Kind kind, String name, int line) {
    throw unexpected();
  }
}

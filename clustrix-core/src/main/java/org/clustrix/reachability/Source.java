package org.clustrix.reachability;

import java.util.Optional;
import java.util.function.Supplier;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.format.FilesystemCall;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.rule.Level;
import org.clustrix.reachability.rule.Reach;

/**
 * What one rule says of one class, method or resource.
 *
 * @param worklist where it goes
 * @param root where it lies
 * @param element the class, method or resource, as reasons name it
 * @param rule the rule's name
 * @param isWeak whether what it says waits until everything else is found
 * @param isOwn whether it speaks for the root that it lies in, and not for the JDK
 * @param seen the constant that all of this follows from; empty where each target's own name is it
 */
record Source(
    Worklist worklist,
    ClassRoot root,
    String element,
    String rule,
    boolean isWeak,
    boolean isOwn,
    String seen)
    implements Reach {

  Source(Worklist worklist, ClassRoot root, String element, String rule) {
    this(worklist, root, element, rule, false, true, "");
  }

  private Optional<ClassRoot> from() {
    return isOwn ? Optional.of(root) : Optional.empty();
  }

  @Override
  public Reach byPlatform() {
    return new Source(worklist, root, element, rule, isWeak, false, seen);
  }

  @Override
  public Reach weak() {
    return new Source(worklist, root, element, rule, true, isOwn, seen);
  }

  @Override
  public Reach naming(String reference) {
    return new Source(worklist, root, element, rule, isWeak, isOwn, reference);
  }

  @Override
  public Reach inside(Resource resource, int line) {
    String file = KeptRoot.resourceElement(resource.root(), resource.name());
    worklist.findings().because(file, hop(line, resource.name()));
    return new Source(worklist, root, file, rule, isWeak, isOwn, "");
  }

  private boolean project() {
    return root.isProject();
  }

  /** Does something now or, if this is weak, when its time has come. */
  private void act(Runnable action) {
    if (isWeak) {
      worklist.later(action);
    } else {
      action.run();
    }
  }

  private Hop hop(int line, String reference) {
    return new Hop(element, rule, line, seen.isEmpty() ? reference : seen);
  }

  private static String reference(MethodRef target) {
    return Hop.methodReference(target.owner(), target.name(), target.descriptor());
  }

  @Override
  public void type(String className, Level level, int line) {
    raise(className, level, line, Optional.of(project()));
  }

  @Override
  public void typeIfPresent(String className, Level level, int line) {
    raise(className, level, line, Optional.empty());
  }

  private void raise(String className, Level level, int line, Optional<Boolean> reported) {
    if (worklist.isPlatform(className)) {
      return;
    }
    if (!worklist.isAt(className, level)) {
      Supplier<Hop> why = () -> hop(line, Hop.classReference(className));
      act(() -> worklist.raise(className, level, why, reported, from()));
    }
    if (level == Level.INSTANTIATED && project()) {
      worklist.instances().madeByProject(className);
    }
  }

  // Most calls are calls of the JDK, and most others were seen before.

  @Override
  public void exact(MethodRef target, int line) {
    if (!worklist.isPlatform(target.owner()) && !worklist.isExact(target)) {
      type(target.owner(), Level.LOADED, line);
      act(() -> worklist.exact(target, () -> hop(line, reference(target)), from()));
    }
  }

  @Override
  public void virtual(MethodRef target, int line) {
    if (!worklist.isPlatform(target.owner()) && !worklist.isVirtual(target, root)) {
      type(target.owner(), Level.LOADED, line);
      act(() -> worklist.virtual(target, () -> hop(line, reference(target)), root));
    }
  }

  @Override
  public void looksIntoInstances(int line) {
    worklist.instances().lookedInto(hop(line, ""));
  }

  @Override
  public void resource(Resource resource, int line) {
    act(() -> worklist.need(resource, () -> hop(line, resource.name()), from()));
  }

  @Override
  public void directory(ClassRoot root) {
    worklist.findings().directory(root);
  }

  @Override
  public void file(FileReference reference) {
    worklist.findings().file(reference);
    worklist.findings().because(reference.path(), hop(reference.line(), reference.path()));
    if (reference.relative() && reference.operation().equals("read")) {
      worklist.data().referenced(reference.path(), hop(reference.line(), reference.path()));
    }
  }

  @Override
  public void possibleFile(FileReference reference) {
    worklist.findings().possibleFile(reference);
    worklist.findings().because(reference.path(), hop(reference.line(), reference.path()));
    worklist.data().possible(reference.path(), hop(reference.line(), reference.path()));
  }

  @Override
  public void filesystem(FilesystemCall call) {
    worklist.findings().filesystem(call);
  }

  @Override
  public void imported(String className, int line) {
    worklist.findings().imports().add(className, classPath().find(className), line);
  }

  @Override
  public void provider(String service, String className, int line) {
    worklist.findings().provider(service, className);
    worklist.findings().because(DependencyGraph.providerElement(service), hop(line, ""));
  }

  @Override
  public void remark(Remark.Kind kind, String name, int line) {
    worklist.findings().remark(new Remark(kind, name, element, line));
  }

  @Override
  public Types types() {
    return worklist.types();
  }
}

package org.clustrix.reachability.rule;

import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.format.FilesystemCall;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodRef;

/**
 * Where a rule says what is reached by the class or method that it was told of. Names of the JDK
 * and of the launcher are taken and passed over. A rule may keep a Reach and use it later in the
 * same analysis. Every {@code line} is a source line, 0 where unknown.
 */
public interface Reach {
  /**
   * Returns where to say what an artifact can use but may do without: what it names in strings and
   * lists, the plugins that it has. It is followed after everything else, and brings in no artifact
   * that the one who says so does not depend on.
   */
  Reach weak();

  /**
   * Returns where to say what the JDK itself brings in, whoever calls it: that is optional for
   * nobody.
   */
  Reach byPlatform();

  /**
   * Returns where to say what follows from a constant that is not the name of the target, so that
   * explanations can show it.
   *
   * @param reference the constant, as {@link org.clustrix.graph.Hop} has it
   */
  Reach naming(String reference);

  /**
   * Returns where to say what a resource names that is read as soon as code asks for it.
   *
   * @param line where it asks
   */
  Reach inside(Resource resource, int line);

  /** A class is needed up to a level; reported as unresolved where it cannot be found. */
  void type(String className, Level level, int line);

  /** The same, where code gets along without the class and its absence is no news. */
  void typeIfPresent(String className, Level level, int line);

  /** A method is called that the JVM selects without looking at the receiver's class. */
  void exact(MethodRef target, int line);

  /** A method is called, as it is overridden by any type of which there are instances. */
  void virtual(MethodRef target, int line);

  /**
   * From now on every instance that the project makes may be looked into by reflection: code that
   * does so has been reached, and whom it looks into is computed.
   */
  void looksIntoInstances(int line);

  /** A resource is needed. */
  void resource(Resource resource, int line);

  /** A resource of a root is turned into a file, so the root must stay a directory. */
  void directory(ClassRoot root);

  /** A file or resource is named by a constant. */
  void file(FileReference reference);

  /** A string may name a file, which only a look into the project can tell. */
  void possibleFile(FileReference reference);

  /** The cluster filesystem is called. */
  void filesystem(FilesystemCall call);

  /** A class outside the project is used by project code. */
  void imported(String className, int line);

  /**
   * A provider that only a module descriptor names is needed; on a class path that takes a file.
   *
   * @param service the binary name of the service type
   * @param className the provider's
   */
  void provider(String service, String className, int line);

  /** Something cannot be settled, and people should know of it. */
  void remark(Remark.Kind kind, String name, int line);

  /** Returns the classes and their hierarchy. */
  Types types();

  /** Returns the class path. */
  default ClassPath classPath() {
    return types().classPath();
  }
}

package org.clustrix.reachability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.JdkNames;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ImportInfo;
import org.clustrix.reachability.fact.TypeNames;

/** The classes from outside the project that its code uses, by package and artifact. */
final class Imports {
  private static final Pattern WITHOUT_NAME = Pattern.compile("\\$\\d");
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::module).thenComparing(Key::artifact);

  private final Map<Key, Names> found = new TreeMap<>(ORDER);

  private record Key(String module, String artifact) {}

  private static final class Names {
    final SortedSet<String> simple = new TreeSet<>();
    int line;
  }

  /**
   * Adds a use of a class.
   *
   * @param className its binary name
   * @param file where it lies, empty for a class that is not on the class path
   * @param line the source line of the use, 0 where unknown
   */
  void add(String className, Optional<ClassFile> file, int line) {
    String module = TypeNames.packageOf(className);
    String artifact = file.map(Imports::artifact).orElse(JdkNames.isJdk(className) ? "jdk" : "");
    boolean plain = module.equals("java.lang") || WITHOUT_NAME.matcher(className).find();
    if (artifact.isEmpty() || plain) {
      return;
    }
    Names names = found.computeIfAbsent(new Key(module, artifact), key -> new Names());
    String simple = module.isEmpty() ? className : className.substring(module.length() + 1);
    names.simple.add(simple.replace('$', '.'));
    if (line > 0 && (names.line == 0 || line < names.line)) {
      names.line = line;
    }
  }

  /** Returns {@code group:artifact:version}; empty for the project and for the launcher. */
  private static String artifact(ClassFile file) {
    if (file.root().isProject()
        || file.root().isLauncher()
        || !(file.root().entry().origin() instanceof Origin.Artifact artifact)) {
      return "";
    }
    String[] parts = artifact.coordinates().split(":", -1);
    return parts[0] + ":" + parts[1] + ":" + parts[parts.length - 1];
  }

  List<ImportInfo> all() {
    List<ImportInfo> all = new ArrayList<>();
    found.forEach(
        (key, names) ->
            all.add(
                new ImportInfo(
                    key.module(), List.copyOf(names.simple), true, names.line, key.artifact())));
    return all;
  }
}

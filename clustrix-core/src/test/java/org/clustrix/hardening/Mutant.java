package org.clustrix.hardening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.KeptRoot;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reachability.summary.Summariser;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.DependencyPolicy;
import org.clustrix.selection.NamePattern;
import org.clustrix.selection.Selection;

/**
 * A class path with something damaged on it. Everything on it is included, so that nothing damaged
 * is passed over.
 */
final class Mutant {
  /** What may become of it. */
  enum Outcome {
    /** Nothing was wrong with it as far as the analysis looks. */
    READ,
    /** Something could not be read, was kept, and is reported. */
    REPORTED,
    /** It was refused, with a way out. */
    REFUSED
  }

  /** One in so many is written as a package. */
  private static final int PACKAGED = 20;

  private static final String ENTRY = "fixture/Main.class";

  private final long seed;
  private final Map<String, byte[]> own;
  private final Map<String, byte[]> foreign;
  private final Path work;
  private final Map<Path, byte[]> written;
  private String what = "";
  private String damaged = "";
  private boolean readable = true;

  /**
   * Makes one; nothing is written before it runs.
   *
   * @param own the files of the project, the entry among them
   * @param foreign class files of libraries
   * @param written what the mutants before have left in the folder
   */
  Mutant(
      long seed,
      Map<String, byte[]> own,
      Map<String, byte[]> foreign,
      Path work,
      Map<Path, byte[]> written) {
    this.seed = seed;
    this.own = own;
    this.foreign = foreign;
    this.work = work;
    this.written = written;
  }

  Outcome run() throws IOException {
    Random random = new Random(seed);
    List<ClassPathEntry> entries =
        random.nextInt(10) < 6 ? damagedClass(random) : damagedJar(random);
    PackagingRequest request = request(entries);
    try {
      if (random.nextInt(PACKAGED) == 0) {
        PackageInfo info = new FilePackager().packageFunction(request);
        staysInside(info.packagePath());
        Files.delete(info.packagePath());
      }
      try (FunctionAnalysis analysis = FunctionAnalysis.of(request)) {
        return outcome(analysis.graph());
      }
    } catch (ClustrixException e) {
      if (e.remedy().isEmpty()) {
        throw new AssertionError("no way out of " + e.getMessage(), e);
      }
      return Outcome.REFUSED;
    }
  }

  private List<ClassPathEntry> damagedClass(Random random) throws IOException {
    boolean inProject = random.nextBoolean();
    Map<String, byte[]> files = inProject ? own : foreign;
    String[] names =
        files.keySet().stream().filter(n -> n.endsWith(".class")).toArray(String[]::new);
    damaged = names[random.nextInt(names.length)];
    ClassMutation[] ways = ClassMutation.values();
    ClassMutation way = ways[random.nextInt(ways.length)];
    what = way + " " + damaged;
    byte[] bytes = way.of(files.get(damaged), random);
    readable = isReadable(bytes);
    Map<String, byte[]> project = new TreeMap<>(own);
    if (inProject) {
      project.put(damaged, bytes);
    }
    List<ClassPathEntry> entries = new ArrayList<>(List.of(module(project)));
    if (!inProject) {
      entries.add(jar(JarMutation.zip(Map.of(damaged, bytes)), random));
    }
    return entries;
  }

  private static boolean isReadable(byte[] classFile) {
    try {
      Summariser.summarise(classFile);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private List<ClassPathEntry> damagedJar(Random random) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(own);
    if (random.nextBoolean()) {
      files.remove(ENTRY);
    }
    JarMutation[] ways = JarMutation.values();
    JarMutation way = ways[random.nextInt(ways.length)];
    what = way.toString();
    return List.of(module(own), jar(way.of(files, random), random));
  }

  private ClassPathEntry module(Map<String, byte[]> files) throws IOException {
    Path folder = work.resolve("classes");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!Arrays.equals(file.getValue(), written.put(target, file.getValue()))) {
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
    return new ClassPathEntry(folder, new Origin.Module("app"));
  }

  /** A jar of a sibling module, whose files travel one by one, or of an artifact. */
  private ClassPathEntry jar(byte[] bytes, Random random) throws IOException {
    Path file = Files.write(work.resolve("mutant-" + seed + ".jar"), bytes);
    return new ClassPathEntry(
        file,
        random.nextBoolean()
            ? new Origin.Module("sibling")
            : new Origin.Artifact("g:mutant:jar:1", "https://repo.example.org", false));
  }

  private PackagingRequest request(List<ClassPathEntry> entries) {
    List<NamePattern> all =
        List.of(
            NamePattern.parse("class:**", "include", "test"),
            NamePattern.parse("resource:**", "include", "test"));
    return new PackagingRequest(
            "fixture.Main#run",
            entries,
            work,
            List.of(),
            Map.of(),
            PackagingRequest.DEFAULT_PLATFORM,
            work.resolve("out"))
        .with(new Selection(DependencyPolicy.DEFAULT, all, List.of()), ArtifactGraph.UNKNOWN);
  }

  private Outcome outcome(DependencyGraph graph) {
    String name = damaged.replace('/', '.').replaceFirst("\\.class$", "");
    if (!name.isEmpty() && graph.kept().stream().noneMatch(root -> keeps(root, name))) {
      throw new AssertionError(name + " is not kept");
    }
    if (!readable && !graph.unreadable().containsKey(name)) {
      throw new AssertionError(name + " is not reported");
    }
    return graph.unreadable().isEmpty() ? Outcome.READ : Outcome.REPORTED;
  }

  private static boolean keeps(KeptRoot root, String name) {
    return root.classes().contains(name);
  }

  private static void staysInside(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        Path path = Path.of("/package").resolve(entry.getName()).normalize();
        if (!path.startsWith("/package/")) {
          throw new AssertionError(entry.getName() + " leads out of the package");
        }
      }
    }
  }

  @Override
  public String toString() {
    return "seed " + seed + ", " + what;
  }
}

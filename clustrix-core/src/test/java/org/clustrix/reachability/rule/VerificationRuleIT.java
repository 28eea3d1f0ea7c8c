package org.clustrix.reachability.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.packaging.FreshJvm;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.rule.VerificationLog.Verification;
import org.clustrix.reachability.summary.Summaries;
import org.clustrix.reachability.summary.SummaryCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a real JVM link classes of real jars, from Java 1.2 to today's, and compares what it loads
 * while it verifies each with what the rule says of it: never less, and not much more.
 */
class VerificationRuleIT {
  private static final int SAMPLE = Integer.getInteger("clustrix.verified", 1200);
  private static final long SEED = Long.getLong("clustrix.seed", 2026);

  /** Of what the rule says of class files since Java 6, the part that the JVM does without. */
  private static final double TOO_MUCH = 0.01;

  @TempDir private Path folder;

  @Test
  void saysEveryClassThatTheVerifierLoads() throws Exception {
    List<String> jars =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
            .filter(file -> file.endsWith(".jar"))
            .toList();
    Tally recent = new Tally();
    Tally old = new Tally();
    try (ClassPath classPath = ClassPath.of(jars.stream().map(VerificationRuleIT::entry).toList());
        Summaries summaries = new Summaries(classPath, SummaryCache.NONE)) {
      Types types = new Types(classPath, summaries);
      Map<String, Verification> truth = truth(jars, sample(classPath));
      truth.keySet().retainAll(classPath.classNames());
      for (Map.Entry<String, Verification> verified : truth.entrySet()) {
        ParsedClass type = types.find(verified.getKey()).orElseThrow();
        (type.javaRelease() < 6 ? old : recent).compare(type, verified.getValue(), types);
      }
    }
    System.out.println("Java 6 and later: " + recent + "; before: " + old + " (seed " + SEED + ")");
    assertThat(recent.wrong).as("seed " + SEED).isEmpty();
    assertThat(old.wrong).as("seed " + SEED).isEmpty();
    assertThat(recent.verified).isGreaterThan(SAMPLE / 2);
    assertThat(old.verified).isGreaterThan(SAMPLE / 20);
    assertThat((double) recent.needless / recent.said).isLessThan(TOO_MUCH);
  }

  /** How what the rule says compares with what was loaded. */
  private static final class Tally {
    private final Set<String> wrong = new TreeSet<>();
    private int verified;
    private int said;
    private int needless;

    void compare(ParsedClass type, Verification verification, Types types) {
      RecordedTypes reach = new RecordedTypes(types);
      new VerificationRule().onClass(type, Level.LINKED, reach);
      Set<String> expected = reach.closed();
      // Its super types are loaded before it is linked, whatever the verifier asks for.
      expected.removeAll(types.withSuperTypes(type));
      verified++;
      for (String name : expected) {
        if (types.classPath().has(name)) {
          boolean loaded =
              verification.during().contains(name) || verification.before().contains(name);
          said++;
          needless += loaded ? 0 : 1;
        }
      }
      for (String name : verification.during()) {
        if (!expected.contains(name)) {
          wrong.add(type + " loads " + name);
        }
      }
    }

    @Override
    public String toString() {
      return verified
          + " classes verified, for which the rule says "
          + said
          + " classes, "
          + needless
          + " of them needlessly";
    }
  }

  private static ClassPathEntry entry(String jar) {
    String coordinates = "g:" + Path.of(jar).getFileName() + ":jar:1";
    return new ClassPathEntry(
        Path.of(jar), new Origin.Artifact(coordinates, "https://repo.example.org", false));
  }

  private static List<String> sample(ClassPath classPath) {
    List<String> names = new ArrayList<>(new TreeSet<>(classPath.classNames()));
    names.removeIf(name -> name.endsWith("module-info") || name.endsWith("package-info"));
    Collections.shuffle(names, new Random(SEED));
    return names.subList(0, Math.min(SAMPLE, names.size()));
  }

  private Map<String, Verification> truth(List<String> jars, List<String> names) throws Exception {
    Path list = Files.write(folder.resolve("names"), names);
    Path log = folder.resolve("log");
    List<String> arguments = new ArrayList<>(List.of(list.toString()));
    arguments.addAll(jars);
    String printed =
        FreshJvm.run(
            FreshJvm.java(),
            List.of("-Xlog:class+load,class+init:file=" + log + ":none:filecount=0"),
            folder,
            List.of(ownClasses()),
            LinkEachAlone.class.getName(),
            arguments.toArray(String[]::new));
    assertThat(printed).contains("linked: ");
    return VerificationLog.read(Files.readAllLines(log));
  }

  private static String ownClasses() throws URISyntaxException {
    return Path.of(LinkEachAlone.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}

package org.clustrix.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.FreshJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged class files and jars never end in a crash, a hang or a full memory: they are read, kept
 * and reported, or refused with a remedy. {@code -Dclustrix.mutants=10000} makes it the full
 * measure, {@code -Dclustrix.seed} repeats a run.
 */
class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("clustrix.mutants", 2000);
  private static final long SEED = Long.getLong("clustrix.seed", 4711);
  private static final List<String> OLD_AND_NEW = List.of("oro-", "commons-collections-", "gson-");

  @TempDir private Path folder;

  @Test
  void areTakenWell() throws Exception {
    Fixture fixture = Fixture.compiled("mutants", folder);
    List<String> classPath =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    List<String> arguments = new ArrayList<>();
    arguments.add(String.valueOf(MUTANTS));
    arguments.add(String.valueOf(SEED));
    arguments.add(Files.createDirectory(folder.resolve("work")).toString());
    arguments.add(fixture.classPath().get(0).file().toString());
    Stream<String> jars =
        classPath.stream()
            .filter(file -> OLD_AND_NEW.stream().anyMatch(name -> file.contains("/" + name)));
    arguments.addAll(jars.toList());
    assertThat(arguments).hasSize(4 + OLD_AND_NEW.size());

    String printed =
        FreshJvm.run(
            FreshJvm.java(),
            List.of("-Xmx128m", "-XX:+UseSerialGC"),
            folder,
            classPath,
            MutantsMain.class.getName(),
            arguments.toArray(String[]::new));

    System.out.println(printed);
    assertThat(printed).contains("READ=", "REPORTED=", "REFUSED=");
  }
}

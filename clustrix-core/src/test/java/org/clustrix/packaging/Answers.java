package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.format.PackageMetadata;

/**
 * Runs a function in a fresh JVM, with nothing but its package and with everything.
 *
 * @param folder to work in
 * @param java the JVM
 */
record Answers(Path folder, String java) {

  String fromPackage(PackageInfo info) throws Exception {
    Unpacked unpacked = Unpacked.of(info, folder.resolve("cluster"));
    return run(unpacked.data(), unpacked.classPath(), info.metadata());
  }

  String withEverything(List<ClassPathEntry> classPath, Path project, PackageMetadata metadata)
      throws Exception {
    return run(project, classPath.stream().map(e -> e.file().toString()).toList(), metadata);
  }

  private String run(Path work, List<String> classPath, PackageMetadata metadata) throws Exception {
    List<String> withMain = new ArrayList<>(classPath);
    withMain.add(runner());
    String answer =
        FreshJvm.run(
            java,
            List.of(),
            work,
            withMain,
            FixtureMain.class.getName(),
            metadata.function().className(),
            metadata.function().name());
    assertThat(answer).contains("answer: ");
    return answer;
  }

  /** A folder with nothing but the main class, so that no other class of the tests is seen. */
  private String runner() throws IOException, URISyntaxException {
    Path tests =
        Path.of(FixtureMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = FixtureMain.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve("runner").resolve(name);
    Files.createDirectories(copy.getParent());
    if (!Files.exists(copy)) {
      Files.copy(tests.resolve(name), copy);
    }
    return folder.resolve("runner").toString();
  }
}

package org.clustrix.reachability.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.oro.text.regex.Perl5Matcher;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.FileDigests;
import org.clustrix.classpath.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSummaryCacheTest {
  private static final byte[] SUMMARY = "a summary".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  /** Opens the cache as a new build would. */
  private FileSummaryCache cache(long limit) {
    FileDigests digests = new FileDigests(Optional.of(folder.resolve("digests")));
    return new FileSummaryCache(folder, digests, limit);
  }

  private static ClassRoot artifact(ClassPath classPath) {
    return classPath.roots().get(0);
  }

  private static ClassPath classPath() throws Exception {
    Path jar =
        Path.of(Perl5Matcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Origin origin = new Origin.Artifact("oro:oro:jar:2.0.8", "https://repo.example.org", false);
    return ClassPath.of(List.of(new ClassPathEntry(jar, origin)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".classes")).toList();
    }
  }

  @Test
  void laterBuildsFindWhatOneHasAddedAndAddToIt() throws Exception {
    try (ClassPath classPath = classPath()) {
      ClassRoot root = artifact(classPath);
      for (String name : List.of("a/A.class", "a/B.class")) {
        FileSummaryCache cache = cache(1 << 20);
        assertThat(cache.find(root, name)).isNull();
        cache.add(root, name, SUMMARY);
        cache.save();
      }
      assertThat(cache(1 << 20).find(root, "a/A.class")).isEqualTo(ByteBuffer.wrap(SUMMARY));
      assertThat(cache(1 << 20).find(root, "a/B.class")).isEqualTo(ByteBuffer.wrap(SUMMARY));
      assertThat(files()).hasSize(1);
    }
  }

  @Test
  void aDamagedPathGivesNoOtherClassItsSummary() throws Exception {
    try (ClassPath classPath = classPath()) {
      ClassRoot root = artifact(classPath);
      FileSummaryCache first = cache(1 << 20);
      first.add(root, "a/A.class", SUMMARY);
      first.save();
      Path file = files().get(0);
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      Files.writeString(
          file, content.replace("a/A.class", "a/B.class"), StandardCharsets.ISO_8859_1);

      assertThat(cache(1 << 20).find(root, "a/B.class")).isNull();
      assertThat(cache(1 << 20).find(root, "a/A.class")).isNull();
    }
  }

  @Test
  void staysBelowItsLimit() throws Exception {
    try (ClassPath classPath = classPath()) {
      ClassRoot root = artifact(classPath);
      FileSummaryCache cache = cache(100);
      cache.add(root, "a/A.class", new byte[50]);
      cache.save();
      assertThat(files()).hasSize(1);

      FileSummaryCache more = cache(100);
      more.add(root, "a/B.class", new byte[60]);
      more.save();
      assertThat(files()).isEmpty();
    }
  }
}

package org.clustrix.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  @TempDir Path dir;

  @Test
  void isThereOnlyWhenPublishedAndPrivate() throws IOException {
    Path target = Files.writeString(dir.resolve("result"), "before");
    try (Publication publication = Publication.of(target)) {
      publication.stream().write('x');
      publication.stream().flush();
      assertThat(target).hasContent("before");
      publication.publish(TIME);
    }

    assertThat(target).hasContent("x");
    assertThat(Files.getLastModifiedTime(target)).isEqualTo(TIME);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("result");
  }

  @Test
  void leavesNothingWhenItIsGivenUp() throws IOException {
    try (Publication publication = Publication.of(dir.resolve("result"))) {
      publication.stream().write('x');
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void sweepsOnlyOldTemporaryNames() throws IOException {
    Path old = TemporaryNames.createFolder(dir);
    Files.writeString(old.resolve("file"), "x");
    Files.setLastModifiedTime(old, TIME);
    Path young = TemporaryNames.createFolder(dir);
    Path other = Files.writeString(dir.resolve("old-but-not-temporary"), "x");
    Files.setLastModifiedTime(other, TIME);

    TemporaryNames.sweep(dir);

    assertThat(names())
        .containsExactlyInAnyOrder(young.getFileName().toString(), "old-but-not-temporary");
  }

  @Test
  void deletesTreesWithoutFollowingLinks() throws IOException {
    Path outside = Files.createDirectory(dir.resolve("outside"));
    Files.writeString(outside.resolve("file"), "x");
    Path tree = Files.createDirectory(dir.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("link"), outside);

    PrivateFiles.deleteTree(tree);
    PrivateFiles.deleteTree(tree);

    assertThat(names()).containsExactly("outside");
    assertThat(outside.resolve("file")).exists();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> children = Files.list(dir)) {
      return children.map(child -> child.getFileName().toString()).toList().stream();
    }
  }
}

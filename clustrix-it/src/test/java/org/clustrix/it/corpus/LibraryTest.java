package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LibraryTest {
  @Test
  void readsCoordinatesFromTheLayoutOfARepository() {
    String text =
        "REPOSITORY/org/acme/tool/tool-core/1.2/tool-core-1.2.jar"
            + ":REPOSITORY/org/acme/jni/3.0-b1/jni-3.0-b1-linux-x86_64.jar\n";
    List<Library> libraries = Library.parse(text, Path.of("/repo"));
    assertThat(libraries)
        .extracting(Library::coordinates)
        .containsExactly("org.acme.tool:tool-core:jar:1.2", "org.acme:jni:jar:linux-x86_64:3.0-b1");
    assertThat(libraries.get(1).file())
        .isEqualTo(Path.of("/repo/org/acme/jni/3.0-b1/jni-3.0-b1-linux-x86_64.jar"));
    assertThat(libraries.get(1).id()).isEqualTo("org.acme:jni");
  }

  @Test
  void aProgramMayHaveNoLibraries() {
    assertThat(Library.parse("\n", Path.of("/repo"))).isEmpty();
  }
}

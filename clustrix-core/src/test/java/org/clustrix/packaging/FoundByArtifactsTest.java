package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ContentEntry;
import org.clustrix.inspection.Inspection;
import org.clustrix.inspection.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What libraries find in the project by themselves, with the libraries as jars: a fixture alone has
 * only modules, in which a computed name keeps more.
 */
class FoundByArtifactsTest {
  @TempDir private Path folder;

  private PackageInfo packaged(String function, List<ClassPathEntry> classPath) {
    return new FilePackager()
        .packageFunction(
            new PackagingRequest(
                function,
                classPath,
                folder,
                List.of(),
                Map.of(),
                PackagingRequest.DEFAULT_PLATFORM,
                folder.resolve("out")));
  }

  private static List<String> contents(PackageInfo info) {
    return info.metadata().contents().stream().map(ContentEntry::path).toList();
  }

  @Test
  void namesDerivedFromAClassFilesBesideItAndThoseOfWellKnownNames() throws Exception {
    Fixture.compiled("found-by-artifacts", folder);
    Path built = folder.resolve("built");
    Path library = Jars.of(built.resolve("2-library")).write(folder.resolve("library.jar"));
    PackageInfo info =
        packaged(
            "fixture.Main#run",
            List.of(
                new ClassPathEntry(built.resolve("1-app"), new Origin.Module("app")),
                Jars.artifact(library, "library")));

    assertThat(contents(info))
        .containsExactly(
            "classes/1-app/application.conf",
            "classes/1-app/fixture/Handed.class",
            "classes/1-app/fixture/Handed.txt",
            "classes/1-app/fixture/HandedImpl.class",
            "classes/1-app/fixture/Main.class");
  }

  /** Written to a file below, and read by a function that never names it. */
  record Point(int x, int y) implements Serializable {}

  /** Nothing of it is in the file. */
  record Unwritten(int x) implements Serializable {}

  static final class Reader {
    private Reader() {}

    static Object read() throws Exception {
      try (ObjectInputStream in =
          new ObjectInputStream(Files.newInputStream(Path.of("points.bin")))) {
        return in.readObject().toString();
      }
    }

    static Object load() throws Exception {
      System.loadLibrary("fixture");
      return Class.forName(System.getProperty("fixture.class"));
    }
  }

  @Test
  void classesOfSerializedObjectsInADataFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Point[] {new Point(1, 2)});
    }
    Files.write(folder.resolve("points.bin"), bytes.toByteArray());

    assertThat(contents(packaged(Reader.class.getName() + "#read", classesOf())))
        .anyMatch(path -> path.endsWith("FoundByArtifactsTest$Point.class"))
        .noneMatch(path -> path.endsWith("FoundByArtifactsTest$Unwritten.class"))
        .contains("data/points.bin");
  }

  @Test
  void inspectTellsOfNativeLibrariesAndComputedNames() throws IOException {
    PackageInfo info = packaged(Reader.class.getName() + "#load", classesOf());
    String method = Reader.class.getName() + "#load()";

    assertThat(Inspection.of(info).notes())
        .extracting(Note::kind, Note::name, Note::by)
        .contains(
            tuple("native library", "fixture", method), tuple("computed class name", "", method));
  }

  /** A folder with nothing but the classes of this test. */
  private List<ClassPathEntry> classesOf() throws IOException {
    String own = FoundByArtifactsTest.class.getName().replace('.', '/');
    List<ClassPathEntry> entries = new ArrayList<>();
    Path tests = folder.resolve("classes");
    for (String nested : List.of("", "$Point", "$Unwritten", "$Reader")) {
      Path file = tests.resolve(own + nested + ".class");
      Files.createDirectories(file.getParent());
      try (InputStream in =
          FoundByArtifactsTest.class.getResourceAsStream("/" + own + nested + ".class")) {
        Files.write(file, in.readAllBytes());
      }
    }
    entries.add(new ClassPathEntry(tests, new Origin.Module("app")));
    return entries;
  }
}

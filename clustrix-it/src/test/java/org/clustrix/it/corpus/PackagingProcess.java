package org.clustrix.it.corpus;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.launcher.install.InstallException;
import org.clustrix.launcher.install.Installer;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.Selection;

/** The JVM that packages one program: cold, as in a build, and bounded in memory. */
final class PackagingProcess {
  /** Is recorded in packages; nothing is fetched from it. */
  private static final String REPOSITORY = "https://repository.example.org/maven2";

  private PackagingProcess() {}

  /** What is to be packaged. */
  record Question(
      String name,
      String classes,
      String project,
      String folder,
      List<String> coordinates,
      List<String> files,
      Map<String, List<String>> edges) {
    Question(BuiltProgram built, Path folder) {
      this(
          built.program().name(),
          built.classes().toString(),
          built.program().folder().toString(),
          folder.toString(),
          built.libraries().stream().map(Library::coordinates).toList(),
          built.libraries().stream().map(library -> library.file().toString()).toList(),
          built.edges());
    }

    List<ClassPathEntry> classPath() {
      List<ClassPathEntry> entries = new ArrayList<>();
      entries.add(new ClassPathEntry(Path.of(classes), new Origin.Module(name)));
      for (int i = 0; i < files.size(); i++) {
        entries.add(
            new ClassPathEntry(
                Path.of(files.get(i)), new Origin.Artifact(coordinates.get(i), REPOSITORY, false)));
      }
      return entries;
    }

    /** Returns what a build would ask for: no configuration, nothing kept from earlier. */
    PackagingRequest request() {
      return new PackagingRequest(
              CorpusProgram.FUNCTION,
              classPath(),
              Path.of(project),
              List.of(),
              Map.of(),
              PackagingRequest.DEFAULT_PLATFORM,
              Path.of(folder))
          .with(Selection.NONE, new ArtifactGraph(edges));
    }
  }

  /**
   * What came out.
   *
   * @param millis the time of the analysis and of writing the package
   * @param packageBytes the size of the package without external jars
   * @param external the coordinates of the external jars
   * @param classPath the files on the class path of a job, in order
   * @param data the folder of the packaged data files; need not be there
   */
  record Answer(
      long millis, long packageBytes, List<String> external, List<String> classPath, String data) {
    List<Library> jars(List<Library> all) {
      return all.stream().filter(library -> external.contains(library.coordinates())).toList();
    }
  }

  /** Reads a question from the first file and writes the answer to the second. */
  public static void main(String[] files) throws IOException, InstallException {
    Gson gson = new Gson();
    Question question = gson.fromJson(Files.readString(Path.of(files[0])), Question.class);
    Files.writeString(Path.of(files[1]), gson.toJson(answer(question)));
  }

  private static Answer answer(Question question) throws IOException, InstallException {
    Path folder = Path.of(question.folder());
    PackagingRequest request = question.request();
    long start = System.nanoTime();
    PackageInfo info = new FilePackager().packageFunction(request);
    long millis = (System.nanoTime() - start) / 1_000_000;

    Path state = folder.resolve("state");
    new Installer(state).install(incoming(info, folder.resolve("incoming")));
    Path installed = state.resolve(ClusterLayout.packageFolder(info.packageId()));
    List<String> classPath =
        Files.readAllLines(installed.resolve(ClusterLayout.CLASSPATH)).stream()
            .map(line -> state.resolve(line).toString())
            .toList();
    return new Answer(
        millis,
        info.sizeBytes(),
        info.metadata().dependencies().externalDependencies().stream()
            .map(ExternalDependency::coordinates)
            .toList(),
        classPath,
        installed.resolve("data").toString());
  }

  /** Lays out what a client sends: the package, and each artifact named by its SHA-256. */
  private static Path incoming(PackageInfo info, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(info.packagePath(), folder.resolve(ClusterLayout.INCOMING_PACKAGE));
    for (Map.Entry<String, Path> artifact : info.artifacts().entrySet()) {
      Files.copy(artifact.getValue(), folder.resolve(artifact.getKey()));
    }
    return folder;
  }
}

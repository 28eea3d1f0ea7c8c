package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;

/** A package and artifacts of random bytes, made without the analysis. */
public final class Freight {
  private final Path folder;
  private final List<ExternalDependency> dependencies = new ArrayList<>();
  private final Map<String, Path> files = new HashMap<>();
  private String repository = "central";

  /** Makes an empty one that keeps its files in a folder. */
  public Freight(Path folder) {
    this.folder = folder;
  }

  /** Says where the artifacts that are added next come from. */
  public Freight from(String url) {
    repository = url;
    return this;
  }

  /** Adds artifacts {@code a0}, {@code a1} and so on, of the given size; the seed decides bytes. */
  public Freight artifacts(int count, int size, long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      String name = "a" + dependencies.size() + "-with-a-name-of-usual-length";
      Path file = Files.write(folder.resolve(name + ".jar"), bytes);
      dependencies.add(
          new ExternalDependency(
              "org.example:" + name + ":jar:1." + i, Sha256.hex(bytes), size, repository));
      files.put(Sha256.hex(bytes), file);
    }
    return this;
  }

  /** Returns the local file of the n-th artifact. */
  public Path file(int n) {
    return files.get(dependencies.get(n).sha256());
  }

  /** Returns where the n-th artifact lies in a Maven repository. */
  public String repositoryPath(int n) {
    return RepositoryPath.of(dependencies.get(n).coordinates());
  }

  /** Returns where the n-th artifact belongs on a host, below the state folder. */
  public String place(int n) {
    ExternalDependency dependency = dependencies.get(n);
    return "store/"
        + dependency.sha256()
        + "/"
        + PackageLayout.artifactFile(dependency.coordinates());
  }

  /** Returns the package with one class of the given bytes. */
  public DeploymentRequest request(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String path = "classes/0-app/app/Main.class";
    List<ClassPathElement> classpath = new ArrayList<>();
    classpath.add(new ClassPathElement("root", "classes/0-app", "", false));
    for (ExternalDependency dependency : dependencies) {
      classpath.add(
          new ClassPathElement(
              "artifact",
              PackageLayout.artifactFile(dependency.coordinates()),
              dependency.sha256(),
              false));
    }
    PackageMetadata metadata =
        new PackageMetadata(
            new FunctionInfo("run", "app", "Main.run", "app.Main", "()V", List.of(), "void"),
            new Dependencies(
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(dependencies),
                List.of()),
            new ExecutionInfo(8, "linux-x86_64", ".", Map.of(), classpath),
            List.of(new ContentEntry(path, Sha256.hex(bytes), bytes.length)));
    Path zip = folder.resolve(PackageLayout.packageFile(metadata.packageId()));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, path, bytes);
      put(out, PackageLayout.METADATA, metadata.toText().getBytes(StandardCharsets.UTF_8));
      Path analysis =
          Files.writeString(
              folder.resolve(PackageLayout.analysisFile(metadata.packageId())), "{\"n\": 1}");
      return new DeploymentRequest(
          zip, metadata, Optional.of(analysis), dependency -> files.get(dependency.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
  }
}

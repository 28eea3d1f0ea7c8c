package org.clustrix.launcher.install;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.Dependencies;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.launcher.files.PrivateFiles;

/**
 * The folder of an installed package while it is filled, under a temporary name that no job looks
 * at.
 */
final class PackageFolder {
  private final Path folder;
  private final PackageZip zip;

  PackageFolder(Path folder, PackageZip zip) {
    this.folder = folder;
    this.zip = zip;
  }

  /**
   * Fills the folder and flushes it to the disk.
   *
   * @param analysis the analysis that came with the package, or null
   */
  void fill(Path analysis) throws IOException, InstallException {
    PackageMetadata metadata = zip.metadata();
    write(ClusterLayout.CLASSPATH, ClassPathFile.text(metadata));
    write(PackageLayout.METADATA, metadata.toText());
    write(ClusterLayout.TASK, forTasks(metadata).toText());
    if (analysis != null) {
      try (OutputStream out = create(ClusterLayout.ANALYSIS)) {
        Files.copy(analysis, out);
      }
    }
    Set<String> packed = new HashSet<>();
    for (ClassPathElement element : metadata.execution().classpath()) {
      if (element.kind().equals("root")) {
        String prefix = element.path() + "/";
        List<ContentEntry> root = below(prefix, metadata.contents());
        root.forEach(content -> packed.add(content.path()));
        if (element.directory()) {
          PrivateFiles.createFolders(folder.resolve(element.path()));
          copyAll(root);
        } else {
          try (OutputStream out = create(element.path() + ".jar")) {
            ClassRootJar.write(zip, prefix, root, out);
          }
        }
      }
    }
    List<ContentEntry> rest = new ArrayList<>(metadata.contents());
    rest.removeIf(content -> packed.contains(content.path()));
    for (ContentEntry content : rest) {
      if (content.path().startsWith(PackageLayout.CLASSES)) {
        throw new InstallException(
            "the package is refused: '"
                + content.path()
                + "' lies below no root of its class path");
      }
    }
    copyAll(rest);
  }

  /** Leaves out the lists that grow with the package: every task reads the rest at its start. */
  private static PackageMetadata forTasks(PackageMetadata metadata) {
    Dependencies all = metadata.dependencies();
    Dependencies few =
        new Dependencies(
            all.requiresDependencies(),
            all.requiresClusterFilesystem(),
            Collections.emptyList(),
            Collections.emptyList(),
            Collections.emptyList(),
            Collections.emptyList(),
            all.externalDependencies(),
            Collections.emptyList());
    return new PackageMetadata(
        metadata.function(), few, metadata.execution(), Collections.emptyList());
  }

  private static List<ContentEntry> below(String prefix, List<ContentEntry> contents) {
    List<ContentEntry> below = new ArrayList<>();
    for (ContentEntry content : contents) {
      if (content.path().startsWith(prefix)) {
        below.add(content);
      }
    }
    return below;
  }

  private void copyAll(List<ContentEntry> contents) throws IOException, InstallException {
    for (ContentEntry content : contents) {
      try (OutputStream out = create(content.path())) {
        zip.copy(content, out);
      }
    }
  }

  private void write(String path, String text) throws IOException {
    try (OutputStream out = create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Opens a new file below the folder; closing flushes it to the disk and sets its time. */
  private OutputStream create(String path) throws IOException {
    Path file = folder.resolve(path);
    PrivateFiles.createFolders(file.getParent());
    FileChannel channel = PrivateFiles.create(file);
    return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
      @Override
      public void close() throws IOException {
        try {
          flush();
          channel.force(true);
        } finally {
          channel.close();
        }
        Files.setLastModifiedTime(file, InstalledTime.FILE);
      }
    };
  }
}

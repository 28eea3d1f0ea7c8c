package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipError;
import java.util.zip.ZipFile;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;
import org.clustrix.launcher.files.PrivateFiles;
import org.clustrix.launcher.files.TemporaryNames;

/** What the class path of an installed package consists of, against the hashes in its metadata. */
final class InstalledFiles {
  private final Path state;
  private final Path folder;
  private final PackageMetadata task;

  InstalledFiles(Path state, Path folder, PackageMetadata task) {
    this.state = state;
    this.folder = folder;
    this.task = task;
  }

  /** Hashes everything, removes what is damaged or gone, and returns what that was. */
  List<String> removeDamaged() throws IOException {
    List<String> removed = new ArrayList<>();
    for (ClassPathElement element : task.execution().classpath()) {
      if (element.kind().equals("artifact")) {
        Path file = state.resolve(ClusterLayout.stored(element.sha256(), element.path()));
        if (!Files.exists(file) || !Sha256.hex(file).equals(element.sha256())) {
          Files.deleteIfExists(file);
          removed.add("the jar " + element.path());
        }
      }
    }
    if (!isWhole()) {
      remove(folder);
      removed.add("the package " + folder.getFileName());
    }
    return removed;
  }

  /** Removes a package at once as far as others see. */
  static void remove(Path folder) throws IOException {
    Path temporary = TemporaryNames.createFolder(folder.getParent());
    try {
      Files.move(folder, temporary.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PrivateFiles.deleteTree(temporary);
    }
  }

  private boolean isWhole() throws IOException {
    Path file = folder.resolve(PackageLayout.METADATA);
    PackageMetadata metadata =
        PackageMetadata.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    for (ClassPathElement element : task.execution().classpath()) {
      if (element.kind().equals("root") && !element.directory()) {
        if (!isWhole(element.path(), metadata.contents())) {
          return false;
        }
      } else if (!element.kind().equals("artifact")
          && !areWhole(element.path(), metadata.contents())) {
        return false;
      }
    }
    return true;
  }

  /** A library of the package, or a root that stayed a folder. */
  private boolean areWhole(String path, List<ContentEntry> contents) throws IOException {
    for (ContentEntry content : contents) {
      if (content.path().equals(path) || content.path().startsWith(path + "/")) {
        Path file = folder.resolve(content.path());
        if (!Files.exists(file) || !Sha256.hex(file).equals(content.sha256())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isWhole(String root, List<ContentEntry> contents) {
    String prefix = root + "/";
    try (ZipFile jar = new ZipFile(folder.resolve(root + ".jar").toFile())) {
      for (ContentEntry content : contents) {
        if (content.path().startsWith(prefix)
            && !isWhole(jar, content.path().substring(prefix.length()), content.sha256())) {
          return false;
        }
      }
      return true;
    } catch (IOException | IllegalArgumentException | ZipError damaged) {
      return false;
    }
  }

  private static boolean isWhole(ZipFile jar, String name, String sha256) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return false;
    }
    MessageDigest digest = Sha256.newDigest();
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = jar.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Sha256.hexOf(digest.digest()).equals(sha256);
  }
}

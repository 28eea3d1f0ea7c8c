package org.clustrix.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clustrix.api.FileInfo;

/** An entry of a tree as a host described it. A link is what it leads to. Not thread-safe. */
final class Node {
  /** What is known of what a folder holds. */
  enum Contents {
    /** All of it. */
    KNOWN,
    /** Nothing yet. */
    UNKNOWN,
    /** The account may not list it. */
    DENIED
  }

  private final TreeEntry entry;
  private final Map<String, Node> children = new LinkedHashMap<>();
  private final Contents contents;

  Node(TreeEntry entry, Contents contents) {
    this.entry = entry;
    this.contents = contents;
  }

  TreeEntry entry() {
    return entry;
  }

  Contents contents() {
    return contents;
  }

  void put(String name, Node child) {
    children.put(name, child);
  }

  /**
   * Returns what a folder holds.
   *
   * @param path for messages
   */
  Map<String, Node> children(String path) throws AccessDeniedException, NotDirectoryException {
    if (!entry.isFolder()) {
      throw new NotDirectoryException(path);
    }
    if (contents == Contents.DENIED) {
      throw new AccessDeniedException(path);
    }
    return children;
  }

  FileInfo info(String name) {
    return new FileInfo(
        name,
        entry.size(),
        Instant.ofEpochSecond(entry.modifiedSeconds()),
        entry.isFolder(),
        entry.permissions());
  }

  /** What stands for a path where nothing is to be found. */
  static NoSuchFileException none(String path, Place place) {
    return new NoSuchFileException(path, null, "there is none, seen from " + place);
  }
}

package org.clustrix.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One walk through folders, guarded against circles of links. Folders that may not be listed are
 * passed by and counted. For one thread and one use.
 */
final class Walk {
  private static final String STATE = ".clustrix";

  private final FileTree tree;
  private final Set<String> entered = new LinkedHashSet<>();
  private long unreadable;

  Walk(FileTree tree) {
    this.tree = tree;
  }

  /** Is told of what a walk finds. */
  interface Visitor {
    void found(String path, FileInfo info);
  }

  /** Returns what lies directly in a folder, sorted by name. */
  List<FileInfo> entries(String folder) throws IOException {
    return entries(folder, null);
  }

  /** Hides the state of Clustrix; who asks in vain for the identity waits for nothing. */
  private List<FileInfo> entries(String folder, String identity) throws IOException {
    List<FileInfo> entries = new ArrayList<>(tree.list(folder));
    if (entries.stream().anyMatch(entry -> entry.name().equals(STATE))) {
      String own = identity == null ? tree.identity(folder) : identity;
      if (own.equals(tree.identity("."))) {
        entries.removeIf(entry -> entry.name().equals(STATE));
      }
    }
    entries.sort(Comparator.comparing(FileInfo::name));
    return entries;
  }

  /**
   * Visits every path below a folder that matches a pattern, once.
   *
   * @param folder as the caller writes it; the paths start with it
   * @return the number of folders that could not be listed and were passed by
   */
  long matching(String folder, PathPattern pattern, Visitor visitor) throws IOException {
    String path = folder;
    for (String name : pattern.literalFolders()) {
      boolean state = name.equals(STATE) && tree.identity(path).equals(tree.identity("."));
      path = prefix(path) + name;
      FileInfo info = state ? null : tree.stat(path);
      if (info == null || !info.isDir()) {
        return 0;
      }
    }
    Walk walk = below(path, pattern, pattern.depth());
    walk.descend(path, prefix(path), pattern, pattern.starts(), visitor, 0);
    return walk.unreadable;
  }

  private Walk below(String path, PathPattern pattern, int depth) throws IOException {
    Optional<FileTree> whole = tree.whole(path, depth, pattern.endings());
    return whole.isPresent() ? new Walk(whole.get()) : this;
  }

  /** The working directory itself needs no prefix: what lies in it is opened by its name. */
  private static String prefix(String folder) {
    if (folder.isEmpty() || folder.equals(".") || folder.equals("./")) {
      return "";
    }
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /**
   * Goes on in a folder with all positions in the pattern that its path can stand for at once, as a
   * nondeterministic automaton; so each folder is listed once whatever the pattern is.
   */
  private void descend(
      String folder,
      String prefix,
      PathPattern pattern,
      Collection<Integer> positions,
      Visitor visitor,
      int level)
      throws IOException {
    String identity = null;
    List<FileInfo> entries;
    try {
      String own = tree.identity(folder);
      if (!entered.add(own)) {
        return;
      }
      identity = own;
      entries = entries(folder, identity);
    } catch (AccessDeniedException | NoSuchFileException | NotDirectoryException e) {
      entered.remove(identity);
      if (level == 0) {
        throw e;
      }
      // what is no folder any more was deleted meanwhile
      unreadable += e instanceof AccessDeniedException ? 1 : 0;
      return;
    }
    Map<FileInfo, Set<Integer>> deeper = new LinkedHashMap<>();
    for (FileInfo entry : entries) {
      Set<Integer> next = new LinkedHashSet<>();
      boolean matches = false;
      for (int position : closed(positions, pattern)) {
        boolean last = pattern.isLast(position);
        if (pattern.isAnyFolders(position)) {
          next.add(position);
          matches |= last && entry.isDir();
        } else if (pattern.matches(position, entry.name())) {
          matches |= last;
          if (!last) {
            next.add(position + 1);
          }
        }
      }
      if (matches) {
        visitor.found(prefix + entry.name(), entry);
      }
      if (entry.isDir() && !next.isEmpty()) {
        deeper.put(entry, next);
      }
    }
    for (Map.Entry<FileInfo, Set<Integer>> next : deeper.entrySet()) {
      String path = prefix + next.getKey().name();
      descend(path, path + "/", pattern, next.getValue(), visitor, level + 1);
    }
    entered.remove(identity);
  }

  /** Any folders may also be none: the position behind counts too. */
  private static Set<Integer> closed(Collection<Integer> positions, PathPattern pattern) {
    Set<Integer> closed = new LinkedHashSet<>();
    for (int position : positions) {
      int at = position;
      closed.add(at);
      while (pattern.isAnyFolders(at) && !pattern.isLast(at)) {
        closed.add(++at);
      }
    }
    return closed;
  }
}

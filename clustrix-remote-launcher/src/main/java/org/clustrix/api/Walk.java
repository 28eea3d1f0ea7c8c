package org.clustrix.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk through folders, guarded against circles of links. For one thread and one use. */
final class Walk {
  private static final String STATE = ".clustrix";

  private final FileTree tree;
  private final Set<String> entered = new LinkedHashSet<>();
  private String here;

  Walk(FileTree tree) {
    this.tree = tree;
  }

  /** Is told of what a walk finds. */
  interface Visitor {
    void found(String path, FileInfo info);
  }

  /** Returns what lies directly in a folder, sorted by name. */
  List<FileInfo> entries(String folder) throws IOException {
    List<FileInfo> entries = new ArrayList<>(tree.list(folder));
    if (here == null) {
      here = tree.identity(".");
    }
    boolean inWorkingDirectory = tree.identity(folder).equals(here);
    entries.removeIf(entry -> inWorkingDirectory && entry.name().equals(STATE));
    entries.sort(Comparator.comparing(FileInfo::name));
    return entries;
  }

  /**
   * Visits every path below a folder that matches a pattern, once.
   *
   * @param folder as the caller writes it; the paths start with it
   */
  void matching(String folder, PathPattern pattern, Visitor visitor) throws IOException {
    descend(folder, prefix(folder), pattern, Collections.singleton(0), visitor);
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
      Visitor visitor)
      throws IOException {
    String identity = tree.identity(folder);
    if (!entered.add(identity)) {
      return;
    }
    Map<FileInfo, Set<Integer>> deeper = new LinkedHashMap<>();
    for (FileInfo entry : entries(folder)) {
      Set<Integer> next = new LinkedHashSet<>();
      boolean matches = false;
      for (int position : closed(positions, pattern)) {
        if (pattern.isAnyFolders(position)) {
          next.add(position);
          matches |= position == pattern.length() - 1 && entry.isDir();
        } else if (pattern.matches(position, entry.name())) {
          next.add(position + 1);
          matches |= position == pattern.length() - 1;
        }
      }
      next.remove(pattern.length());
      if (matches) {
        visitor.found(prefix + entry.name(), entry);
      }
      if (entry.isDir() && !next.isEmpty()) {
        deeper.put(entry, next);
      }
    }
    for (Map.Entry<FileInfo, Set<Integer>> next : deeper.entrySet()) {
      String path = prefix + next.getKey().name();
      descend(path, path + "/", pattern, next.getValue(), visitor);
    }
    entered.remove(identity);
  }

  /** Any folders may also be none: the position behind counts too. */
  private static Set<Integer> closed(Collection<Integer> positions, PathPattern pattern) {
    Set<Integer> closed = new LinkedHashSet<>();
    for (int position : positions) {
      int at = position;
      closed.add(at);
      while (at < pattern.length() - 1 && pattern.isAnyFolders(at)) {
        closed.add(++at);
      }
    }
    return closed;
  }
}

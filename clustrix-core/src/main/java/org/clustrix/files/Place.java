package org.clustrix.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Where relative paths start.
 *
 * @param work the absolute path of the work directory
 * @param host its name, for messages
 * @param commands whether the account may run commands there
 */
record Place(String work, String host, boolean commands) {

  /** Returns an absolute path, in which links and dots are as they were given. */
  String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path.isEmpty() ? work : (work.equals("/") ? "" : work) + "/" + path;
  }

  /** Returns the folder that holds a path. */
  String folder(String path) {
    String absolute = absolute(path).replaceFirst("/+$", "");
    return absolute.substring(0, Math.max(absolute.lastIndexOf('/'), 0)) + "/";
  }

  /** Returns the last name of a path without dots, as {@code java.nio.file} has it. */
  String name(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : names(absolute(path))) {
      if (name.equals("..")) {
        names.pollLast();
      } else {
        names.add(name);
      }
    }
    return names.isEmpty() ? "/" : names.getLast();
  }

  /** Returns the names of a path. */
  static String[] names(String path) {
    return Stream.of(path.split("/", -1))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .toArray(String[]::new);
  }

  @Override
  public String toString() {
    return work + " on " + host;
  }
}

package org.clustrix.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in the work folder of a job, and what of it is asked for.
 *
 * @param wanted what the job was submitted with, one pattern each
 * @param files sizes of the files by their paths
 * @param links paths of the links
 */
record OutputListing(List<String> wanted, SortedMap<String, Long> files, List<String> links) {

  /** Reads what {@code list.sh} says. */
  static OutputListing parse(String answer) {
    String[] parts = answer.split("\0", -1);
    SortedMap<String, Long> files = new TreeMap<>();
    List<String> links = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] words = parts[i].split(" ", 3);
      if (words.length == 3) {
        String path = words[2].startsWith("./") ? words[2].substring(2) : words[2];
        if (words[0].equals("f")) {
          files.put(path, Long.valueOf(words[1]));
        } else {
          links.add(path);
        }
      }
    }
    return new OutputListing(parts[0].lines().toList(), files, links);
  }

  /**
   * Chooses.
   *
   * @param missing gets in words what does not come
   */
  SortedMap<String, Long> chosen(List<FilePattern> patterns, List<String> missing) {
    SortedMap<String, Long> chosen = new TreeMap<>();
    for (FilePattern pattern : patterns) {
      boolean any = false;
      for (var file : files.entrySet()) {
        if (pattern.matches(file.getKey())) {
          any = true;
          if (isSafe(file.getKey())) {
            chosen.put(file.getKey(), file.getValue());
          } else {
            missing.add("'" + file.getKey() + "' has a name that cannot be said here");
          }
        }
      }
      if (!any) {
        boolean link = links.stream().anyMatch(pattern::matches);
        missing.add(
            "nothing in the work folder is '"
                + pattern
                + (link ? "' but a link, and links are not followed" : "'"));
      }
    }
    return chosen;
  }

  /** A name comes from the cluster, and must not lead anywhere else here. */
  static boolean isSafe(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    // what could not be decoded would not be found there again
    return path.indexOf('\ufffd') < 0;
  }
}

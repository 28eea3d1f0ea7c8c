package org.clustrix.cleanup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cleanup has removed, or would remove.
 *
 * @param where the folder that the paths are in, for people
 * @param items in the order of kinds
 */
public record Freed(String where, List<Item> items) {
  /** The folders of a state folder, in the order in which they are told, and what is in them. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("packages", "packages"),
          Map.entry("jobs", "jobs"),
          Map.entry("store", "artifacts"),
          Map.entry("launcher", "launchers"),
          Map.entry("incoming", "unfinished deployments"),
          Map.entry("cds", "class-data archives"));

  /**
   * One file or folder.
   *
   * @param path relative
   * @param bytes that it took on the disk, or its size
   */
  public record Item(String path, long bytes) {
    /** Returns what it is, in the plural. */
    String kind() {
      String last = path.substring(path.lastIndexOf('/') + 1);
      return last.startsWith(".tmp-")
          ? "temporary names"
          : KINDS.stream()
              .filter(kind -> path.startsWith(kind.getKey() + "/"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("files");
    }
  }

  /** Makes a value with its items in order. */
  public Freed {
    List<String> order = KINDS.stream().map(Map.Entry::getValue).toList();
    items =
        items.stream()
            .sorted(
                Comparator.comparing((Item item) -> Math.floorMod(order.indexOf(item.kind()), 99))
                    .thenComparing(Item::path))
            .toList();
  }

  /** Returns the bytes of all. */
  public long bytes() {
    return items.stream().mapToLong(Item::bytes).sum();
  }

  /** Returns counts by kind, such as {@code 3 packages, 2 jobs}; {@code nothing} where none. */
  public String counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    List<String> told = new ArrayList<>();
    counts.forEach((kind, count) -> told.add(count + " " + (count == 1 ? singular(kind) : kind)));
    return told.isEmpty() ? "nothing" : String.join(", ", told);
  }

  private static String singular(String kind) {
    return kind.substring(0, kind.length() - 1);
  }
}

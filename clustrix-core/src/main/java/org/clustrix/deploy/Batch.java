package org.clustrix.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files that travel together and are published together, as soon as they are all there.
 *
 * @param items in the order of travel
 * @param form how they travel
 */
record Batch(List<Item> items, Form form) {
  /** How a batch travels. */
  enum Form {
    /** As a tar. */
    PLAIN,
    /** As a tar, deflated. */
    GZIP,
    /** As the one file that it is, which costs the host one process less than a tar. */
    FILE;

    private static Form of(boolean compressed) {
      return compressed ? GZIP : PLAIN;
    }
  }

  /** What a line of a stream can say without more ado. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.+~@=,-]+");

  /** Each batch costs the host some processes; what waits for a batch to be whole is little. */
  private static final long MOST_BYTES = 16L << 20;

  private static final long LEAST_BYTES = 4L << 20;

  private static final int FILES = 256;

  /**
   * Groups files: launcher and package first, which the host needs to begin with its work.
   *
   * @param streams so many may go at the same time
   */
  static List<Batch> of(List<Item> items, HostTools tools, int streams) {
    List<Batch> batches = new ArrayList<>();
    List<Item> first = items.stream().filter(item -> !isStored(item)).toList();
    if (!first.isEmpty()) {
      batches.add(new Batch(first, Form.of(tools.gzip() && pays(first))));
    }
    List<Item> stored = items.stream().filter(Batch::isStored).toList();
    long share = stored.stream().mapToLong(Item::size).sum() / streams;
    long most = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, share));
    List<Item> group = new ArrayList<>();
    long bytes = 0;
    for (Item item : stored) {
      if (item.size() >= MOST_BYTES
          && tools.verifies()
          && PLAIN_NAME.matcher(item.name()).matches()) {
        Batch alone = stored(List.of(item), tools);
        batches.add(alone.form == Form.GZIP ? alone : new Batch(alone.items, Form.FILE));
        continue;
      }
      group.add(item);
      bytes += item.size();
      if (bytes >= most || group.size() >= FILES) {
        batches.add(stored(group, tools));
        group.clear();
        bytes = 0;
      }
    }
    if (!group.isEmpty()) {
      batches.add(stored(group, tools));
    }
    return batches;
  }

  private static boolean isStored(Item item) {
    return item.kind() == Item.Kind.ARTIFACT || item.kind() == Item.Kind.INPUT;
  }

  /** Jars are packed already; of inputs the largest tells. */
  private static Batch stored(List<Item> group, HostTools tools) {
    boolean packs =
        tools.gzip()
            && group.stream()
                .filter(item -> item.kind() == Item.Kind.INPUT)
                .max(Comparator.comparingLong(Item::size))
                .filter(item -> Compression.pays(item.file().get()))
                .isPresent();
    return new Batch(List.copyOf(group), Form.of(packs));
  }

  /** With the launcher, which is packed, a few bytes of text do not matter. */
  private static boolean pays(List<Item> items) {
    return items.stream().noneMatch(item -> item.kind() == Item.Kind.LAUNCHER)
        && Compression.pays(items.get(0).file().get());
  }
}

package org.clustrix.deploy;

import java.util.ArrayList;
import java.util.List;

/**
 * Files that travel together and are published together, as soon as they are all there.
 *
 * @param items in the order of travel
 * @param compressed whether they travel deflated
 */
record Batch(List<Item> items, boolean compressed) {
  /** Verifying and publishing costs the host some processes; what a cut loses should be small. */
  private static final long BYTES = 6L << 20;

  private static final int FILES = 64;

  /** Groups files: launcher and package first, which the host needs to begin with its work. */
  static List<Batch> of(List<Item> items, HostTools tools) {
    List<Batch> batches = new ArrayList<>();
    items.stream()
        .filter(item -> item.kind() == Item.Kind.LAUNCHER)
        .forEach(item -> batches.add(new Batch(List.of(item), false)));
    List<Item> text =
        items.stream()
            .filter(i -> i.kind() == Item.Kind.PACKAGE || i.kind() == Item.Kind.ANALYSIS)
            .toList();
    if (!text.isEmpty()) {
      boolean pays = tools.gzip() && Compression.pays(text.get(0).file().get());
      batches.add(new Batch(text, pays));
    }
    List<Item> group = new ArrayList<>();
    long bytes = 0;
    for (Item item : items) {
      if (item.kind() == Item.Kind.ARTIFACT) {
        group.add(item);
        bytes += item.size();
      }
      if (bytes >= BYTES || group.size() >= FILES) {
        batches.add(new Batch(List.copyOf(group), false));
        group.clear();
        bytes = 0;
      }
    }
    if (!group.isEmpty()) {
      batches.add(new Batch(List.copyOf(group), false));
    }
    return batches;
  }
}

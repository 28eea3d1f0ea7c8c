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

  /** Groups files: text of the project first, compressed; then the jars, which are so already. */
  static List<Batch> of(List<Item> items, HostTools tools) {
    List<Batch> batches = new ArrayList<>();
    List<Item> small = new ArrayList<>();
    List<Item> group = new ArrayList<>();
    long bytes = 0;
    for (Item item : items) {
      boolean text = item.kind() == Item.Kind.PACKAGE || item.kind() == Item.Kind.ANALYSIS;
      if (text && tools.gzip() && Compression.pays(item.file().get())) {
        small.add(item);
        continue;
      }
      group.add(item);
      bytes += item.size();
      if (bytes >= BYTES || group.size() >= FILES) {
        batches.add(new Batch(List.copyOf(group), false));
        group.clear();
        bytes = 0;
      }
    }
    if (!group.isEmpty()) {
      batches.add(new Batch(List.copyOf(group), false));
    }
    if (!small.isEmpty()) {
      batches.add(0, new Batch(small, true));
    }
    return batches;
  }
}

package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A random sample of everything that is offered (Vitter's algorithm R): the same for one seed. */
final class HopSample {
  private final int most;
  private final Random random;
  private final List<SampledHop> taken = new ArrayList<>();
  private int offered;

  HopSample(int most, long seed) {
    this.most = most;
    this.random = new Random(seed);
  }

  void offer(SampledHop hop) {
    offered++;
    if (taken.size() < most) {
      taken.add(hop);
    } else {
      int place = random.nextInt(offered);
      if (place < most) {
        taken.set(place, hop);
      }
    }
  }

  /** Returns how many were offered. */
  int offered() {
    return offered;
  }

  /** Returns what was taken, in the order of the files. */
  List<SampledHop> taken() {
    return taken.stream().sorted(Comparator.comparing(SampledHop::place)).toList();
  }
}

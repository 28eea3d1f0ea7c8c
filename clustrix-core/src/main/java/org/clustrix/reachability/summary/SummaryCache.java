package org.clustrix.reachability.summary;

import java.nio.ByteBuffer;
import org.clustrix.classpath.ClassRoot;

/** Keeps summaries from one analysis to the next. Safe for any thread. */
public interface SummaryCache {
  /** One that keeps nothing. */
  SummaryCache NONE =
      new SummaryCache() {
        @Override
        public ByteBuffer find(ClassRoot root, String path) {
          return null;
        }

        @Override
        public void add(ClassRoot root, String path, byte[] summary) {
          // keeps nothing
        }

        @Override
        public void save() {
          // has nothing
        }
      };

  /**
   * Returns a summary.
   *
   * @param root the element of the class path
   * @param path the class file in it
   * @return its bytes, which nobody may change, in an array; null where it is not known
   */
  ByteBuffer find(ClassRoot root, String path);

  /** Takes a summary that was just made. */
  void add(ClassRoot root, String path, byte[] summary);

  /** Brings what was added to the disk; a failure costs the next analysis time, nothing else. */
  void save();
}

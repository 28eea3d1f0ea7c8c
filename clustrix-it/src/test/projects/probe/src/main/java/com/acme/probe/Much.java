package com.acme.probe;

import java.util.AbstractList;
import java.util.List;

/** Returns a great deal, and takes little memory for it. */
public final class Much {
  private static final int SIZE = 1 << 20;

  private Much() {}

  /** Returns so many megabytes of JSON: a list of texts, each with its number. */
  public static List<String> texts(int megabytes) {
    return new AbstractList<String>() {
      @Override
      public String get(int index) {
        // with quotes and comma
        return String.format("%08d ", index) + "-".repeat(SIZE - 12);
      }

      @Override
      public int size() {
        return megabytes;
      }
    };
  }

  /** Makes one number of what it gets. */
  public static long length(List<List<String>> all) {
    return all.stream().flatMap(List::stream).mapToLong(String::length).sum();
  }
}

package org.clustrix.reachability.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads what an {@link Encoder} wrote; strings are made when they are asked for. A reader serves
 * one thread; readers of one summary may share its table, since two that make a string make the
 * same.
 */
final class Decoder {
  private final byte[] bytes;
  private final int[] offsets;
  private final String[] strings;
  private final SharedStrings shared;
  private int position;

  /** Reads a summary that begins at a place of an array. */
  Decoder(byte[] bytes, int start, SharedStrings shared) {
    this.bytes = bytes;
    this.shared = shared;
    this.position = start + 4 + length(start);
    int count = number();
    this.offsets = new int[count];
    this.strings = new String[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = position;
      int length = number();
      position += length;
    }
    this.position = start + 4;
  }

  private Decoder(Decoder whole, int position) {
    this.bytes = whole.bytes;
    this.offsets = whole.offsets;
    this.strings = whole.strings;
    this.shared = whole.shared;
    this.position = position;
  }

  /** Returns a reader of the same summary that stands somewhere else. */
  Decoder at(int other) {
    return new Decoder(this, other);
  }

  int position() {
    return position;
  }

  private int length(int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  int number() {
    byte first = bytes[position++];
    return first >= 0 ? first : number(first & 0x7f);
  }

  /** Most numbers are below 128: the rest is apart, so that the JIT need not repeat a loop. */
  private int number(int lowest) {
    int value = lowest;
    for (int shift = 7; ; shift += 7) {
      byte b = bytes[position++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  boolean flag() {
    return bytes[position++] != 0;
  }

  String text() {
    int index = number();
    String known = strings[index];
    return known == null ? first(index) : known;
  }

  private String first(int index) {
    int before = position;
    position = offsets[index];
    int length = number();
    String text = shared.of(bytes, position, length);
    position = before;
    strings[index] = text;
    return text;
  }

  List<String> texts() {
    String[] all = new String[number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = text();
    }
    return Arrays.asList(all);
  }

  Set<String> names() {
    return new LinkedHashSet<>(texts());
  }

  <T> List<T> all(Supplier<T> each) {
    int count = number();
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(each.get());
    }
    return all;
  }

  /** Passes over a part; returns where its content begins. */
  int skip() {
    int length = length(position);
    int start = position + 4;
    position = start + length;
    return start;
  }
}

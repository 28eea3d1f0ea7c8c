package org.clustrix.reachability.summary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes numbers and strings; every string once, in a table at the end. Layout: length of the body
 * (4 bytes), body, number of strings, strings as length and UTF-8. Numbers are unsigned and take
 * seven bits a byte, the low ones first (LEB128). Serves one summary.
 */
final class Encoder {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private byte[] bytes = new byte[1024];
  private int size = 4;

  private void put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
  }

  void number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  void flag(boolean value) {
    put(value ? 1 : 0);
  }

  void text(String text) {
    Integer known = strings.get(text);
    if (known == null) {
      known = strings.size();
      strings.put(text, known);
    }
    number(known);
  }

  void texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  <T> void all(List<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
  }

  /** Writes a part that a reader may skip: its length comes first, in 4 bytes. */
  void part(Runnable content) {
    int start = size;
    for (int i = 0; i < 4; i++) {
      put(0);
    }
    content.run();
    patch(start, size - start - 4);
  }

  private void patch(int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
  }

  byte[] finish() {
    patch(0, size - 4);
    number(strings.size());
    for (String text : strings.keySet()) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      for (byte b : utf8) {
        put(b);
      }
    }
    return Arrays.copyOf(bytes, size);
  }
}

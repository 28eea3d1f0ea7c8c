package org.clustrix.classpath;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Listings as bytes: for each jar whether it is Multi-Release, the number of names, the number of
 * their bytes, and each name as the number of bytes that it shares with the one before, the number
 * of further ones, and those in UTF-8; then the hashes of the names and what its manifest says,
 * texts as their length and UTF-8. Numbers take seven bits a byte, the low ones first.
 */
final class ListingFormat {
  private final byte[] bytes;
  private int position;

  private ListingFormat(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  static byte[] write(JarListings listings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    for (JarListing listing : listings.all()) {
      out.write(listing.multiRelease() ? 1 : 0);
      number(out, listing.names().size());
      number(out, listing.names().length());
      byte[] before = {};
      for (String text : listing.names()) {
        byte[] next = text.getBytes(StandardCharsets.UTF_8);
        int mismatch = Arrays.mismatch(before, next);
        int shared = mismatch < 0 ? next.length : mismatch;
        number(out, shared);
        number(out, next.length - shared);
        out.write(next, shared, next.length - shared);
        before = next;
      }
      for (int hash : listing.names().hashes()) {
        for (int shift = 0; shift < 32; shift += 8) {
          out.write(hash >>> shift);
        }
      }
      texts(out, listing.classPath());
      texts(out, listing.agents());
    }
    return out.toByteArray();
  }

  private static void texts(ByteArrayOutputStream out, List<String> texts) {
    number(out, texts.size());
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(out, utf8.length);
      out.writeBytes(utf8);
    }
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /**
   * Reads the listings of a number of jars.
   *
   * @throws RuntimeException where the bytes are none of ours
   */
  static JarListings read(byte[] bytes, int position, int jars) {
    ListingFormat format = new ListingFormat(bytes, position);
    List<JarListing> all = new ArrayList<>(jars);
    for (int i = 0; i < jars; i++) {
      all.add(format.listing());
    }
    return new JarListings(all);
  }

  private JarListing listing() {
    boolean multiRelease = bytes[position++] != 0;
    int[] ends = new int[number()];
    byte[] text = new byte[number()];
    int before = 0;
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      int shared = number();
      int further = number();
      System.arraycopy(text, before, text, end, shared);
      System.arraycopy(bytes, position, text, end + shared, further);
      position += further;
      before = end;
      end += shared + further;
      ends[i] = end;
    }
    return new JarListing(
        new FileNames(text, ends, hashes(ends.length)), multiRelease, texts(), texts());
  }

  /** Of each name in four bytes, the low one first. */
  private int[] hashes(int count) {
    int[] hashes = new int[count];
    ByteBuffer.wrap(bytes, position, count * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(hashes);
    position += count * Integer.BYTES;
    return hashes;
  }

  private List<String> texts() {
    int count = number();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = number();
      texts.add(new String(bytes, position, length, StandardCharsets.UTF_8));
      position += length;
    }
    return texts;
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[position++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}

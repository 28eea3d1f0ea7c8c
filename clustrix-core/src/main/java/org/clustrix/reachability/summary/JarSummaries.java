package org.clustrix.reachability.summary;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The summaries of some classes of one jar, as a file: the number of entries; for each its path,
 * length and CRC-32 (of path and summary); then the summaries in the same order. Numbers have 4
 * bytes, the high ones first. A summary whose check sum is wrong is not given out. Immutable.
 */
final class JarSummaries {
  static final JarSummaries EMPTY = new JarSummaries(new byte[0], Map.of());

  private record Place(int offset, int length, int crc) {}

  private final byte[] bytes;
  private final Map<String, Place> places;

  private JarSummaries(byte[] bytes, Map<String, Place> places) {
    this.bytes = bytes;
    this.places = places;
  }

  /**
   * Reads a file's content.
   *
   * @throws IOException where it is none of ours, or cut
   */
  static JarSummaries of(byte[] bytes) throws IOException {
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(rest);
    int count = in.readInt();
    Map<String, Place> places = new HashMap<>();
    int offset = 0;
    for (int i = 0; i < count; i++) {
      String path = in.readUTF();
      int length = in.readInt();
      if (length < 0 || length > bytes.length - offset) {
        throw new IOException("a summary of " + path + " that is longer than its file");
      }
      places.put(path, new Place(offset, length, in.readInt()));
      offset += length;
    }
    int start = bytes.length - rest.available();
    if (offset != rest.available()) {
      throw new IOException("summaries of " + offset + " bytes in " + rest.available());
    }
    places.replaceAll((path, at) -> new Place(start + at.offset(), at.length(), at.crc()));
    return new JarSummaries(bytes, places);
  }

  /** Returns a summary; null where there is none, or where it is damaged. */
  ByteBuffer find(String path) {
    Place place = places.get(path);
    if (place == null) {
      return null;
    }
    return checkSum(path, bytes, place.offset(), place.length()) == place.crc()
        ? ByteBuffer.wrap(bytes, place.offset(), place.length())
        : null;
  }

  /** Writes these and others; where both have a path the others count. */
  void write(Map<String, byte[]> others, OutputStream to) throws IOException {
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (String path : places.keySet()) {
      ByteBuffer summary = find(path);
      if (summary != null) {
        byte[] copy = new byte[summary.remaining()];
        summary.get(copy);
        all.put(path, copy);
      }
    }
    all.putAll(others);
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(all.size());
    for (Map.Entry<String, byte[]> entry : all.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      out.writeInt(checkSum(entry.getKey(), entry.getValue(), 0, entry.getValue().length));
    }
    for (byte[] summary : all.values()) {
      out.write(summary);
    }
    out.flush();
  }

  /** Covers the path too: with a damaged one a summary would stand for another class. */
  private static int checkSum(String path, byte[] bytes, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(path.getBytes(StandardCharsets.UTF_8));
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}

package org.clustrix.reachability.summary;

import java.nio.charset.StandardCharsets;

/**
 * Makes strings, and remembers some of the last ones: classes of one class path name the same types
 * over and over. A string that was pushed out is made again, so this is bounded. Safe for any
 * thread without a lock: strings are immutable, and one that another thread does not see yet is
 * made twice.
 */
final class SharedStrings {
  private static final int PLACES = 1 << 15;

  private final String[] places = new String[PLACES];

  /** Returns the string of some bytes in UTF-8. */
  String of(byte[] bytes, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < 0) {
        return new String(bytes, start, length, StandardCharsets.UTF_8);
      }
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    String known = places[place];
    if (known != null && known.hashCode() == hash && is(known, bytes, start, length)) {
      return known;
    }
    // All is ASCII, so that this is the hash that the string will have.
    String made = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    places[place] = made;
    return made;
  }

  private static boolean is(String known, byte[] bytes, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }
}

package org.clustrix.reachability.summary;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be class names in a class file that cannot be parsed: wherever a byte might begin
 * a UTF-8 constant (JVMS §4.4.7) its text is looked at, as a name and as a descriptor or signature.
 * Finds more than there is; the class path knows better. Stateless.
 */
final class RawNames {
  private static final int TAG = 1;

  /** In descriptors and generic signatures. */
  private static final Pattern CLASS_TYPE = Pattern.compile("L([^;<>:()\\[]+)");

  private RawNames() {}

  /** Returns binary names. */
  static Set<String> in(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == TAG) {
        int length = (bytes[i + 1] & 0xff) << 8 | (bytes[i + 2] & 0xff);
        // Texts cannot overlap, since the byte that begins one is none of a text.
        if (length > 0 && isText(bytes, i + 3, length)) {
          text(new String(bytes, i + 3, length, StandardCharsets.UTF_8), names);
        }
      }
    }
    return names;
  }

  private static boolean isText(byte[] bytes, int start, int length) {
    if (length > bytes.length - start) {
      return false;
    }
    for (int i = start; i < start + length; i++) {
      if (bytes[i] >= 0 && bytes[i] <= ' ') {
        return false; // no name has control characters or blanks
      }
    }
    return true;
  }

  private static void text(String text, Set<String> names) {
    names.add(text.replace('/', '.'));
    Matcher types = CLASS_TYPE.matcher(text);
    while (types.find()) {
      names.add(types.group(1).replace('/', '.'));
    }
  }
}

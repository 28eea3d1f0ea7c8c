package org.clustrix.classpath;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * Names of files, sorted by their UTF-8 bytes, each once. All lie in one array: a class path has a
 * hundred thousand, and as strings they would keep the garbage collector busier than all the rest
 * of an analysis. Immutable.
 */
final class FileNames extends AbstractList<String> implements RandomAccess {
  private static final byte[] CLASS = ".class".getBytes(StandardCharsets.UTF_8);
  private static final byte[] META_INF = "META-INF/".getBytes(StandardCharsets.UTF_8);

  private final byte[] text;
  private final int[] ends;
  private final int[] hashes;

  /**
   * Takes names.
   *
   * @param text one behind the other, sorted
   * @param ends where each ends
   * @param hashes what {@link #hashes} gave for the same names
   */
  FileNames(byte[] text, int[] ends, int[] hashes) {
    this.text = text;
    this.ends = ends;
    this.hashes = hashes;
  }

  private FileNames(byte[] text, int[] ends) {
    this(text, ends, new int[ends.length]);
    for (int i = 0; i < ends.length; i++) {
      hashes[i] = computed(i, 0);
    }
  }

  /**
   * Returns the hash of each name, to be kept with the names: it takes longer than to read them.
   */
  int[] hashes() {
    return hashes.clone();
  }

  /** Sorts names, and drops those that are there twice. */
  static FileNames of(Collection<String> names) {
    byte[][] sorted = new byte[names.size()][];
    int filled = 0;
    int length = 0;
    for (String name : names) {
      sorted[filled] = name.getBytes(StandardCharsets.UTF_8);
      length += sorted[filled++].length;
    }
    Arrays.sort(sorted, Arrays::compareUnsigned);
    byte[] text = new byte[length];
    int[] ends = new int[sorted.length];
    int count = 0;
    int end = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !Arrays.equals(sorted[i], sorted[i - 1])) {
        System.arraycopy(sorted[i], 0, text, end, sorted[i].length);
        end += sorted[i].length;
        ends[count++] = end;
      }
    }
    return new FileNames(Arrays.copyOf(text, end), Arrays.copyOf(ends, count));
  }

  @Override
  public int size() {
    return ends.length;
  }

  /** Returns the number of bytes of all. */
  int length() {
    return text.length;
  }

  @Override
  public String get(int index) {
    return from(index, 0);
  }

  /** Returns a name without its first bytes. */
  String from(int index, int skipped) {
    int start = start(index) + skipped;
    return new String(text, start, ends[index] - start, StandardCharsets.UTF_8);
  }

  /** Returns whether a name, without its first bytes, is that of a class's file, or of another. */
  boolean is(int index, int skipped, String name, boolean isClass) {
    return (isClass && isClassFile(index, skipped, name)) || isAny(index, skipped, name, isClass);
  }

  /** As nearly all that is asked for is: a plain name of a class, found without a string. */
  private boolean isClassFile(int index, int skipped, String name) {
    int start = start(index) + skipped;
    int length = name.length();
    if (length == 0 || text[start] == META_INF[0] || !has(index, skipped + length, CLASS)) {
      return false;
    }
    char last = '.';
    for (int i = 0; i < length; i++) {
      byte b = text[start + i];
      last = name.charAt(i);
      if (b < 0 || b == '.' || (b == '/' ? '.' : b) != last) {
        return false;
      }
    }
    return last != '.' && ends[index] == start + length + CLASS.length;
  }

  private boolean isAny(int index, int skipped, String name, boolean isClass) {
    return isClass(index, skipped) == isClass
        && !(isClass && name.indexOf('/') >= 0)
        && from(index, skipped).equals(isClass ? file(name) : name);
  }

  /** Returns the file of a class. */
  static String file(String className) {
    return className.replace('.', '/').concat(".class");
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /**
   * Returns whether a name, without its first bytes, is that of a class file which a class loader
   * asks for: further dots would be slashes, and {@code META-INF} is no package.
   */
  boolean isClass(int index, int skipped) {
    int start = start(index) + skipped;
    int dot = ends[index] - CLASS.length;
    if (!has(index, dot - start(index), CLASS) || has(index, skipped, META_INF)) {
      return false;
    }
    for (int i = start; i < dot; i++) {
      if (text[i] == '.') {
        return false;
      }
    }
    return dot > start && text[dot - 1] != '/';
  }

  /**
   * Returns the hash of a name without its first bytes, of a class that of its binary name: the one
   * that {@link String#hashCode} gives.
   */
  int hash(int index, int skipped) {
    return skipped == 0 ? hashes[index] : computed(index, skipped);
  }

  private int computed(int index, int skipped) {
    boolean isClass = isClass(index, skipped);
    int end = isClass ? ends[index] - CLASS.length : ends[index];
    int hash = 0;
    for (int i = start(index) + skipped; i < end; i++) {
      byte b = text[i];
      if (b < 0) {
        String name = from(index, skipped);
        return isClass ? binaryName(name).hashCode() : name.hashCode();
      }
      hash = 31 * hash + (isClass && b == '/' ? '.' : b);
    }
    return hash;
  }

  /** Returns the name of the class whose file has a path. */
  static String binaryName(String path) {
    return path.substring(0, path.length() - CLASS.length).replace('/', '.');
  }

  /** Returns whether a name has a text at a place. */
  boolean has(int index, int at, byte[] part) {
    int start = start(index) + at;
    int end = start + part.length;
    return at >= 0 && end <= ends[index] && Arrays.equals(text, start, end, part, 0, part.length);
  }

  /** Returns the number of bytes of a name up to and with the first slash behind a place, or -1. */
  int behindSlash(int index, int at) {
    int start = start(index);
    for (int i = start + at; i < ends[index]; i++) {
      if (text[i] == '/') {
        return i + 1 - start;
      }
    }
    return -1;
  }

  /** Returns the place of the first name that is not before a text. */
  int place(byte[] name) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Arrays.compareUnsigned(text, start(middle), ends[middle], name, 0, name.length);
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

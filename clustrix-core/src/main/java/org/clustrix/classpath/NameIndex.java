package org.clustrix.classpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * The files of all roots of a class path by name: a hash table with chains in arrays, in class path
 * order. Classes go by their binary names, other files by their paths, and both by the hash that a
 * string keeps, so that to ask for what is not there (of which there is most) takes one look. The
 * name of a file in a folder of versions of a Multi-Release jar is that of the file that it stands
 * for. Immutable; safe for any thread.
 */
final class NameIndex {
  /** Hides nothing; the same object always, so that nobody need ask it. */
  static final BiPredicate<ClassPathEntry, String> NOTHING = (entry, name) -> false;

  private static final byte[] VERSIONS = "META-INF/versions/".getBytes(UTF_8);

  private final List<ClassRoot> roots;
  private final FileNames[] names;
  private final BitSet[] hidden;
  private final int[] first; // of each root, in the numbers below
  private final int[] rootOf;
  private final int[] hashes;
  private final int[] heads; // by hash, 0 for none, else one more than the number
  private final int[] next; // in the chain, as above

  NameIndex(List<ClassRoot> roots, BiPredicate<ClassPathEntry, String> hides) {
    this.roots = roots;
    this.names = new FileNames[roots.size()];
    this.hidden = new BitSet[roots.size()];
    this.first = new int[roots.size()];
    int count = 0;
    for (int i = 0; i < names.length; i++) {
      names[i] = roots.get(i).names();
      hidden[i] = new BitSet();
      first[i] = count;
      count += names[i].size();
    }
    this.rootOf = new int[count];
    this.hashes = new int[count];
    this.next = new int[count];
    this.heads = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
    boolean asked = hides != NOTHING;
    for (int root = names.length - 1; root >= 0; root--) {
      for (int i = names[root].size() - 1; i >= 0; i--) {
        if (asked && hides.test(roots.get(root).entry(), names[root].from(i, skipped(root, i)))) {
          hidden[root].set(i);
        } else {
          chain(root, i);
        }
      }
    }
  }

  /** Called backwards, so that each chain is in order. */
  private void chain(int root, int i) {
    int number = first[root] + i;
    int hash = names[root].hash(i, skipped(root, i));
    int slot = slot(hash);
    rootOf[number] = root;
    hashes[number] = hash;
    next[number] = heads[slot];
    heads[slot] = number + 1;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (heads.length - 1);
  }

  /** How much of a name is the folder of a version: those of {@code META-INF/versions/9/}. */
  private int skipped(int root, int i) {
    boolean versioned = roots.get(root).isMultiRelease() && names[root].has(i, 0, VERSIONS);
    return versioned ? Math.max(0, names[root].behindSlash(i, VERSIONS.length)) : 0;
  }

  /** Returns the first root that has a class or file; null where there is none. */
  ClassRoot first(String name, boolean isClass) {
    int found = find(name, isClass, 0);
    return found == 0 ? null : roots.get(rootOf[found - 1]);
  }

  /** Shows where every root's files of a class or name lie, in class path order. */
  void each(String name, boolean isClass, BiConsumer<ClassRoot, String> action) {
    for (int at = find(name, isClass, 0); at != 0; at = find(name, isClass, at)) {
      int root = rootOf[at - 1];
      action.accept(roots.get(root), names[root].get(at - 1 - first[root]));
    }
  }

  /** Returns the number plus one of the first, or next, file; 0 where there is none. */
  private int find(String name, boolean isClass, int after) {
    int hash = name.hashCode();
    int at = after == 0 ? heads[slot(hash)] : next[after - 1];
    while (at != 0) {
      int number = at - 1;
      if (hashes[number] == hash) {
        int root = rootOf[number];
        int i = number - first[root];
        int skipped = skipped(root, i);
        if (names[root].is(i, skipped, name, isClass)) {
          return at;
        }
      }
      at = next[number];
    }
    return 0;
  }

  /** Returns the paths of the classes, or of all other files, that begin with a text, sorted. */
  SortedSet<String> from(String prefix, boolean classes) {
    SortedSet<String> found = new TreeSet<>();
    for (int root = 0; root < names.length; root++) {
      collect(root, "", prefix, classes, found);
      if (roots.get(root).isMultiRelease()) {
        for (String folder : versions(names[root])) {
          collect(root, folder, prefix, classes, found);
        }
      }
    }
    return found;
  }

  private void collect(
      int root, String folder, String prefix, boolean classes, SortedSet<String> found) {
    FileNames all = names[root];
    int skipped = folder.getBytes(UTF_8).length;
    byte[] wanted = (folder + prefix).getBytes(UTF_8);
    for (int i = all.place(wanted); i < all.size() && all.has(i, 0, wanted); i++) {
      boolean asked = skipped(root, i) == skipped && all.isClass(i, skipped) == classes;
      if (asked && !hidden[root].get(i)) {
        found.add(all.from(i, skipped));
      }
    }
  }

  /** Returns the folders of versions of a jar. */
  private static List<String> versions(FileNames all) {
    List<String> folders = new ArrayList<>();
    int i = all.place(VERSIONS);
    while (i < all.size() && all.has(i, 0, VERSIONS)) {
      String name = all.get(i);
      int slash = name.indexOf('/', VERSIONS.length);
      if (slash < 0) {
        i++;
      } else {
        folders.add(name.substring(0, slash + 1));
        // Behind all that this folder can hold: 0 follows the slash.
        i = all.place((name.substring(0, slash) + '0').getBytes(UTF_8));
      }
    }
    return folders;
  }
}

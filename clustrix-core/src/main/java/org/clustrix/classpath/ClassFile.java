package org.clustrix.classpath;

import java.util.List;

/**
 * Where a class lies.
 *
 * @param name the binary name, {@code com.acme.Outer$Inner}
 * @param root the first root of the class path that has it
 * @param paths its files in that root: the base one first, then those of a Multi-Release jar by
 *     rising version; never empty
 */
public record ClassFile(String name, ClassRoot root, List<String> paths) {
  /** Copies the list. */
  public ClassFile {
    paths = List.copyOf(paths);
  }
}

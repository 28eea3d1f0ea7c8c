package org.clustrix.launcher.install;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.clustrix.format.PackageLayout;

/**
 * Which names a package may hold: relative, with {@code /}, inside one of its three folders, none
 * twice, none both file and folder. Names that differ only in case are two names, as they are for
 * Java and on the file systems of clusters; where the file system does not tell them apart the
 * install fails when the second one is written.
 */
final class EntryNames {
  private EntryNames() {}

  /**
   * Checks the names of all entries together.
   *
   * @throws InstallException which names the first bad one
   */
  static void check(Collection<String> names) throws InstallException {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      checkOne(name);
      if (!seen.add(name)) {
        throw refused(name, "is there twice");
      }
    }
    for (String name : names) {
      for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
        if (seen.contains(name.substring(0, slash))) {
          throw refused(name, "lies below an entry that is a file");
        }
      }
    }
  }

  private static void checkOne(String name) throws InstallException {
    if (!isRelative(name)) {
      throw refused(name, "is not a plain relative path");
    }
    boolean inClasses =
        name.startsWith(PackageLayout.CLASSES)
            && name.indexOf('/', PackageLayout.CLASSES.length()) > 0;
    boolean known =
        name.equals(PackageLayout.METADATA)
            || inClasses
            || name.startsWith(PackageLayout.DATA)
            || name.startsWith(PackageLayout.LIB);
    if (!known) {
      throw refused(name, "lies in no folder of a package");
    }
  }

  /** Returns whether a path stays below the folder it is resolved against, on any system. */
  static boolean isRelative(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || isDrive(path)) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDrive(String path) {
    return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
  }

  private static InstallException refused(String name, String why) {
    return new InstallException(
        "the package is refused: its entry '"
            + name
            + "' "
            + why
            + "; package the function again, and if this stays, the file was tampered with");
  }
}

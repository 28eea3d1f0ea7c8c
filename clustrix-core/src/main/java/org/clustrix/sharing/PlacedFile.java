package org.clustrix.sharing;

import java.nio.file.Path;

/**
 * One file and its place.
 *
 * @param source on this machine
 * @param sha256 of its bytes, as they have to be
 * @param size in bytes, as it has to be
 * @param place below the state folder
 * @param stay what becomes of it there, and so what it may share with other files
 */
public record PlacedFile(Path source, String sha256, long size, String place, Stay stay) {
  /** What becomes of a file at its place. */
  public enum Stay {
    /** It stays as it is, with the time of all that is stored; linked to its like only. */
    STORED,
    /** It is verified by whoever unpacks it, and goes: it may be a link to the user's file. */
    PASSING,
    /** It is moved somewhere else and stays there: never a link. */
    KEPT
  }
}

package org.clustrix.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Content stores of other work directories that this account has used from this machine. A file in
 * one of them may get a second name in another: only Clustrix writes there, by renaming, and so
 * never to a file that has its name already. Immutable; the list on disk may be deleted at any
 * time.
 */
public final class StoredTwins {
  /** 2000-01-01, the one time of everything installed. */
  static final FileTime STORED_TIME = FileTime.fromMillis(946_684_800_000L);

  /** No stores: nothing is linked. */
  public static final StoredTwins NONE = new StoredTwins(null);

  private static final int MOST = 20;

  private final Path list;

  private StoredTwins(Path list) {
    this.list = list;
  }

  /** Uses the list in a file, which need not be there. */
  public static StoredTwins in(Path list) {
    return new StoredTwins(list);
  }

  /** Uses the list in the user's cache folder. */
  public static StoredTwins ofUser() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return in(folder.resolve("clustrix").resolve("stores"));
  }

  /**
   * Returns a stored file of the same name and size in another store, which nobody has written to:
   * it has the time, the rights and the owner of what is stored. Its bytes are still to be
   * verified.
   *
   * @param folder the state folder that needs the file
   * @param place of the file, below any state folder
   */
  Optional<Path> find(Path folder, String place, long size) {
    for (String line : lines()) {
      Path other = Path.of(line);
      Path file = other.resolve(place);
      if (!other.equals(folder) && isUntouched(file, size, folder)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean isUntouched(Path file, long size, Path folder) {
    try {
      PosixFileAttributes found =
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isRegularFile()
          && found.size() == size
          && found.lastModifiedTime().equals(STORED_TIME)
          && PosixFilePermissions.toString(found.permissions()).equals("rw-------")
          && found.owner().equals(Files.getOwner(folder));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Notes a state folder for later deployments. That it is not noted costs a copy at most. */
  public void note(Path folder) {
    if (list == null) {
      return;
    }
    Set<String> lines = new LinkedHashSet<>();
    lines.add(folder.toString());
    lines.addAll(lines());
    if (List.copyOf(lines).equals(lines())) {
      return;
    }
    try {
      Files.createDirectories(list.getParent());
      Path unfinished = Files.createTempFile(list.getParent(), ".tmp-", "");
      Files.write(unfinished, lines.stream().limit(MOST).toList());
      Files.move(unfinished, list, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return;
    }
  }

  private List<String> lines() {
    try {
      return list == null
          ? List.of()
          : Files.readAllLines(list).stream().filter(line -> line.startsWith("/")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

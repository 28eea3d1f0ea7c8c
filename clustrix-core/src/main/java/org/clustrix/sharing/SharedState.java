package org.clustrix.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The state folder of a cluster, seen and usable from here: what this machine makes in it belongs
 * to the account that the cluster's own files belong to, so that the cluster may read and remove
 * it. For one deployment.
 */
public final class SharedState {
  private static final int OF_GROUP = 02020;
  private static final String OWNER = "unix:uid";
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  private SharedState(Path folder) {
    this.folder = folder;
  }

  /**
   * Tries to write beside a token that was seen, and compares owners.
   *
   * @param folder where {@link SharedToken#find} has seen the state folder
   * @return the state, or in words why it cannot be used
   */
  public static Use use(Path folder, SharedToken token) {
    Path theirs = folder.resolve(token.path());
    // a name that every sweep of temporary names knows
    Path ours = theirs.resolveSibling(".tmp-" + theirs.getFileName());
    try {
      Files.createFile(ours, PRIVATE_FILE);
      try {
        return owner(ours).equals(owner(theirs))
            ? new Use(Optional.of(new SharedState(folder)), "")
            : new Use(Optional.empty(), "what is written here belongs to another account there");
      } finally {
        Files.delete(ours);
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return new Use(Optional.empty(), "it cannot be written to from here (" + e + ")");
    }
  }

  /**
   * Whether a folder that was seen can be used.
   *
   * @param state empty where it cannot
   * @param why empty where it can
   */
  public record Use(Optional<SharedState> state, String why) {}

  private static Object owner(Path file) throws IOException {
    return Files.getAttribute(file, OWNER, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the folder as this machine sees it. */
  public Path folder() {
    return folder;
  }

  /** Makes a folder below it and its missing parents, with the rights of the state folder. */
  Path createFolders(String path) throws IOException {
    Path made = folder.resolve(path);
    String rights = isShared() ? "rwxrwx---" : "rwx------";
    Files.createDirectories(
        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
    return made;
  }

  /** Returns the rights of a file below it. */
  Set<PosixFilePermission> rights() throws IOException {
    return PosixFilePermissions.fromString(isShared() ? "rw-rw----" : "rw-------");
  }

  /**
   * Whether a group shares it, as its mode says: its group may write, and it has the set-group-ID
   * bit.
   */
  private boolean isShared() throws IOException {
    int mode = (Integer) Files.getAttribute(folder, "unix:mode");
    return (mode & OF_GROUP) == OF_GROUP;
  }
}

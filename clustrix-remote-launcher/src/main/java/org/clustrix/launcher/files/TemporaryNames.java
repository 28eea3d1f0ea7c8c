package org.clustrix.launcher.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * Names for what is not finished: {@code .tmp-} and something unique. A clean-up may remove any
 * such name that is old; nothing else looks at them. Stateless.
 */
public final class TemporaryNames {
  /** How every temporary name starts. */
  public static final String PREFIX = ".tmp-";

  private TemporaryNames() {}

  /**
   * Returns a likely free name in a folder. The clock only makes a clash unlikely; the caller must
   * create the file so that the file system refuses a name that is there, and then ask again. That
   * is what makes the name unique, between processes and machines.
   */
  static Path propose(Path folder) {
    long unique = System.nanoTime() ^ System.currentTimeMillis() << 20;
    return folder.resolve(PREFIX + Long.toHexString(unique));
  }

  /** Makes a private folder of a new temporary name in a folder that exists. */
  public static Path createFolder(Path folder) throws IOException {
    Path created = null;
    while (created == null) {
      Path path = propose(folder);
      try {
        PrivateFiles.createFolder(path);
        created = path;
      } catch (FileAlreadyExistsException e) {
        created = null; // somebody has this name; the clock gives another
      }
    }
    return created;
  }
}

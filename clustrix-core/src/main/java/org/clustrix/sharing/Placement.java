package org.clustrix.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.Sha256;
import org.clustrix.problem.ClustrixException;

/**
 * Puts files into their places in a shared state folder: a clone, else a link where the rules of
 * the package allow it, else a copy. Each is verified under a temporary name and then renamed, so
 * that the cluster sees it whole or not at all. Used once, by one thread.
 */
public final class Placement {
  /** The list of what was placed, below the incoming folder of the deployment. */
  public static final String LIST = "placed";

  private final SharedState state;
  private final StoredTwins twins;
  private final String run;
  private final Reflink reflink = new Reflink();
  private int cloned;
  private int linked;
  private int copied;
  private long bytes;

  /**
   * Makes one.
   *
   * @param run a unique name, after which everything temporary is named
   */
  public Placement(SharedState state, StoredTwins twins, String run) {
    this.state = state;
    this.twins = twins;
    this.run = run;
  }

  /**
   * Places files, and then the list of them: by it the cluster sees that it shares this filesystem
   * with us. What was placed when this fails stays, for it is whole.
   *
   * @throws IOException where the shared filesystem refuses
   * @throws ClustrixException where a file is not what it has to be
   */
  public Placed place(List<PlacedFile> files) throws IOException {
    Path temporary = state.createFolders(ClusterLayout.STORE + "/.tmp-" + run);
    try {
      StringBuilder list = new StringBuilder();
      int n = 0;
      for (PlacedFile file : files) {
        n++;
        put(file, temporary.resolve(Integer.toString(n)));
        list.append(file.place()).append('\n');
      }
      Path incoming = state.createFolders(ClusterLayout.INCOMING + "/" + run);
      Path unfinished = incoming.resolve(".tmp-" + LIST);
      Files.writeString(unfinished, bytes + "\n" + list);
      Files.move(unfinished, incoming.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
      twins.note(state.folder());
      return new Placed(cloned, linked, copied, bytes);
    } finally {
      remove(temporary);
    }
  }

  /** Removes what waits for the cluster, where it will not take it. */
  public void withdraw() {
    remove(state.folder().resolve(ClusterLayout.INCOMING).resolve(run));
  }

  private void put(PlacedFile file, Path unfinished) throws IOException {
    if (reflink.clone(file.source(), unfinished)) {
      verify(file, Sha256.hex(unfinished));
      own(file, unfinished);
      cloned++;
    } else if (isLinked(file, unfinished)) {
      linked++;
    } else {
      verify(file, copy(file.source(), unfinished));
      own(file, unfinished);
      copied++;
    }
    Path target = state.folder().resolve(file.place());
    int name = file.place().lastIndexOf('/');
    state.createFolders(file.place().substring(0, name));
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    bytes += file.size();
  }

  /** Makes a link where one is allowed, possible and right; else there is nothing afterwards. */
  private boolean isLinked(PlacedFile file, Path unfinished) throws IOException {
    Optional<Path> original =
        switch (file.stay()) {
          case STORED -> twins.find(state.folder(), file.place(), file.size());
          case PASSING -> Optional.of(file.source());
          case KEPT -> Optional.empty();
        };
    if (original.isEmpty()) {
      return false;
    }
    try {
      Files.createLink(unfinished, original.get());
    } catch (IOException | UnsupportedOperationException e) {
      return false; // another filesystem, or one without links
    }
    if (Sha256.hex(unfinished).equals(file.sha256())) {
      return true;
    }
    // another store is damaged, or the user's file is not what it was: a copy will tell
    Files.delete(unfinished);
    return false;
  }

  /** Copies a file and returns the hash of what was written. */
  private static String copy(Path source, Path target) throws IOException {
    try (InputStream in = opened(source);
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      return HashedCopy.copy(in, out);
    }
  }

  /** What this machine cannot read is told as such: an IOException means the shared filesystem. */
  private static InputStream opened(Path source) {
    try {
      return Files.newInputStream(source);
    } catch (IOException e) {
      throw new ClustrixException(
          "cannot read " + source + ": " + e.getMessage(),
          "check that it is there, then try again");
    }
  }

  private static void verify(PlacedFile file, String sha256) {
    if (!sha256.equals(file.sha256())) {
      throw new ClustrixException(
          file.source()
              + " is not what it was when the package was made: its SHA-256 is "
              + sha256
              + " instead of "
              + file.sha256(),
          "make the package again");
    }
  }

  /** Never on a link: rights and time belong to the file and not to a name of it. */
  private void own(PlacedFile file, Path unfinished) throws IOException {
    Files.setPosixFilePermissions(unfinished, state.rights());
    if (file.stay() == PlacedFile.Stay.STORED) {
      Files.setLastModifiedTime(unfinished, StoredTwins.STORED_TIME);
    }
  }

  /** What cannot be removed is swept by its age. */
  private static void remove(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      return;
    }
  }
}

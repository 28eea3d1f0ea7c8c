package org.clustrix.sharing;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.format.ClusterLayout;

/**
 * Where this machine might see the work directory of a cluster: in folders that the user names, and
 * under the path that it has there. Nothing but guesses, of which a {@link SharedToken} proves one
 * or none. Immutable.
 *
 * @param named folders that the user names: the work directory itself, or one that holds it
 * @param samePath whether the path on the cluster is a guess
 */
public record SharedDirectories(List<Path> named, boolean samePath) {
  /** Nowhere: files are sent. */
  public static final SharedDirectories NONE = new SharedDirectories(List.of(), false);

  /** The word of the setting for {@link #NONE}. */
  public static final String OFF = "off";

  /**
   * Reads the setting {@code sharedDirectory}.
   *
   * @param words absolute folders on this machine, or {@link #OFF} alone; with none the path on the
   *     cluster is the only guess
   * @throws IllegalArgumentException for a word that is neither; its message is that word
   */
  public static SharedDirectories of(List<String> words) {
    if (words.equals(List.of(OFF))) {
      return NONE;
    }
    List<Path> named = new ArrayList<>();
    for (String word : words) {
      Path path = path(word);
      if (path == null || !path.isAbsolute()) {
        throw new IllegalArgumentException(word);
      }
      named.add(path);
    }
    return new SharedDirectories(List.copyOf(named), true);
  }

  private static Path path(String word) {
    String home = System.getProperty("user.home");
    try {
      return Path.of(word.equals("~") || word.startsWith("~/") ? home + word.substring(1) : word);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Returns the guesses at the state folder, the user's first. Where {@code /work} of the cluster
   * is {@code /mnt/scratch} here, that name does for {@code /data/ada/run}: each end of the
   * cluster's path is tried below a named folder.
   *
   * @param workDir the absolute path of the work directory on the cluster
   */
  List<Path> guesses(String workDir) {
    Set<Path> guesses = new LinkedHashSet<>();
    for (Path folder : named) {
      guesses.add(folder.resolve(ClusterLayout.STATE));
      String end = "";
      String rest = workDir;
      for (int slash = rest.lastIndexOf('/'); slash >= 0; slash = rest.lastIndexOf('/')) {
        end = rest.substring(slash) + end;
        rest = rest.substring(0, slash);
        guesses.add(Path.of(folder + end).resolve(ClusterLayout.STATE));
      }
    }
    // a path of the cluster means nothing where folders are separated by something else
    if (samePath && File.separatorChar == '/') {
      guesses.add(Path.of(workDir).resolve(ClusterLayout.STATE));
    }
    return List.copyOf(guesses);
  }
}

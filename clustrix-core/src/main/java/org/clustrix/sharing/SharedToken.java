package org.clustrix.sharing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that the cluster has just written under a random name. Who sees it sees that filesystem.
 *
 * @param path below the state folder, with {@code /}
 */
public record SharedToken(String path) {
  /** What is shared is seen at once, or as soon as a listing has refreshed what NFS remembers. */
  private static final Duration LIMIT = Duration.ofMillis(100);

  /** The user has said that it is there, so it is worth some seconds. */
  private static final Duration NAMED_LIMIT = Duration.ofSeconds(5);

  private static final long PAUSE_MILLIS = 50;

  /**
   * Looks for it. Where no guess leads to a folder that costs a look at each, and nothing else.
   *
   * @param workDir the absolute path of the work directory on the cluster
   * @return the state folder as this machine sees it; empty where it does not
   */
  public Optional<Path> find(SharedDirectories directories, String workDir) {
    List<Path> folders = new ArrayList<>();
    for (Path guess : directories.guesses(workDir)) {
      // the folder of the token may be news to this machine as well
      list(guess);
      if (Files.isDirectory(guess)) {
        folders.add(guess);
      }
    }
    Duration limit = directories.named().isEmpty() ? LIMIT : NAMED_LIMIT;
    long until = System.nanoTime() + limit.toNanos();
    while (!folders.isEmpty()) {
      for (Path folder : folders) {
        if (isSeen(folder.resolve(path))) {
          return Optional.of(folder);
        }
      }
      if (System.nanoTime() > until || !pause()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isSeen(Path token) {
    list(token.getParent());
    return Files.isRegularFile(token, LinkOption.NOFOLLOW_LINKS);
  }

  /** Opening a folder makes NFS ask its server again; what comes out does not matter. */
  private static void list(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> {});
    } catch (IOException | DirectoryIteratorException e) {
      // it is not there, or not for us: then nothing is seen
      return;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

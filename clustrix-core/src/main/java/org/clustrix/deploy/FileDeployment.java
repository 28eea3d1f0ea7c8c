package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;

/**
 * A deployment to a host that runs no commands: files go one by one, several at a time, under
 * temporary names that a rename ends. No hash is computed there; what travelled is what SSH has
 * authenticated, its size is compared, and the launcher verifies it all when the first job installs
 * the package. Used once.
 */
final class FileDeployment {
  private static final int AT_ONCE = 4;

  private final Host host;
  private final HostFiles files;
  private final String workDir;
  private final String state;
  private final String run = UUID.randomUUID().toString();

  FileDeployment(Host host, HostFiles files, String workDir) {
    this.host = host;
    this.files = files;
    this.workDir = WorkDirectory.checked(host, absolute(workDir));
    this.state = this.workDir + "/" + ClusterLayout.STATE;
  }

  /** What the shell does in {@link WorkDirectory#enter}. */
  private String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    if (path.isEmpty()) {
      return files.home() + "/clustrix";
    }
    if (path.equals("~")) {
      return files.home();
    }
    return files.home() + "/" + (path.startsWith("~/") ? path.substring(2) : path);
  }

  String workDir() {
    return workDir;
  }

  /** Returns the incoming folder that waits for the first job; empty where that is not needed. */
  String run() {
    return run;
  }

  /** Returns the text of an alias; empty where there is none. */
  String alias(String function) {
    return files
        .read(state + "/" + ClusterLayout.function(function))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  boolean isInstalled(String packageId) {
    return files.isFolder(state + "/" + ClusterLayout.packageFolder(packageId));
  }

  /** Returns the stored files that are not there with their size. */
  List<Item> missing(List<Item> stored) {
    List<Boolean> there =
        all(stored, item -> files.size(state + "/" + item.place()).orElse(-1) == item.size());
    List<Item> missing = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      if (!there.get(i)) {
        missing.add(stored.get(i));
      }
    }
    return missing;
  }

  /** Sends files and publishes each as soon as it is there. */
  void send(List<Item> items, Progress progress) {
    progress.note(
        host.name()
            + " runs no commands: files go by SFTP, "
            + AT_ONCE
            + " at a time, and the first job will verify and install them");
    progress.sending(items.size(), items.stream().mapToLong(Item::size).sum());
    all(
        items,
        item -> {
          Path local = item.file().get();
          boolean stored = item.kind() == Item.Kind.ARTIFACT || item.kind() == Item.Kind.LAUNCHER;
          String incoming = ClusterLayout.INCOMING + "/" + run + "/" + item.incomingAs();
          put(local, item.sha256(), stored ? item.place() : incoming, progress);
          return true;
        });
  }

  private void put(Path local, String sha256, String place, Progress progress) {
    String target = state + "/" + place;
    String folder = target.substring(0, target.lastIndexOf('/'));
    String unfinished = folder + "/.tmp-" + UUID.randomUUID();
    files.createFolders(folder);
    files.write(
        local,
        unfinished,
        bytes -> {
          synchronized (progress) {
            progress.sent(bytes);
          }
        });
    try {
      if (!Sha256.hex(local).equals(sha256)) {
        throw new DeploymentException(
            local + " is not what it was when the package was made", "make the package again");
      }
      if (files.size(unfinished).orElse(-1) != Files.size(local)) {
        throw new DeploymentException(
            local + " did not arrive whole on " + host.name(), "check space and quota there");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + local, e);
    }
    files.rename(unfinished, target);
  }

  /**
   * Says what the deployment is about to use. Without commands nothing can be removed: the lease
   * ends by its age, or with what waits for the first job.
   */
  void lease(List<String> paths) {
    write(
        ClusterLayout.lease(run),
        "lease "
            + Survey.leaseTime()
            + "\n"
            + paths.stream()
                .map(path -> path.substring(0, path.lastIndexOf('/')) + "\n")
                .collect(Collectors.joining()));
  }

  /** Points the name of a function at a package. */
  void point(String function, String text) {
    write(ClusterLayout.function(function), text);
  }

  private void write(String place, String text) {
    try {
      Path local = Files.createTempFile("clustrix", ".json");
      try {
        Files.writeString(local, text);
        put(local, Sha256.hex(local), place, Progress.SILENT);
      } finally {
        Files.delete(local);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing a temporary file", e);
    }
  }

  private interface Step<T> {
    T of(Item item);
  }

  private static <T> List<T> all(List<Item> items, Step<T> step) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> futures = new ArrayList<>();
      items.forEach(item -> futures.add(threads.submit(() -> step.of(item))));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while files travelled", "", e);
    } finally {
      threads.shutdownNow();
    }
  }
}

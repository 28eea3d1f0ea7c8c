package org.clustrix.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.api.DiskUsage;
import org.clustrix.api.FileInfo;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Lanes;
import org.clustrix.host.NoCommandsException;
import org.clustrix.job.Hosts;

/**
 * Opens the files of the cluster that a configuration names. Stateless.
 *
 * <pre>{@code
 * try (ClusterFilesystem files = ClusterFilesystems.open(config, Credentials.NONE)) {
 *   files.find("*.csv", "data/").forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>For a single question there are its methods with the configuration behind the arguments, as in
 * {@code ls(".", config)}. Each of these connects by agent or key, asks, and closes the connection.
 */
public final class ClusterFilesystems {
  private ClusterFilesystems() {}

  /**
   * Connects. Relative paths start at the setting {@code remoteWorkDir}. What it gives is
   * thread-safe, and holds at most {@value Lanes#MOST} connections at a time until it is closed.
   *
   * @param credentials used for the configured host only
   * @throws org.clustrix.host.HostException where the host cannot be reached or does not let us in,
   *     with a remedy
   */
  public static ClusterFilesystem open(ClusterConfig config, Credentials credentials) {
    String workDir = config.text(Setting.REMOTE_WORK_DIR);
    Host host = Hosts.open(config, credentials);
    try {
      if (host.isHere()) {
        return ClusterFilesystem.at(Path.of(resolved(host, workDir)));
      }
      Place place = place(host, workDir);
      Lanes<Lane> lanes =
          new Lanes<>(() -> new Lane(Hosts.open(config, credentials)), Lane::close, new Lane(host));
      RemoteTree tree = new RemoteTree(lanes, place);
      return new ClusterFilesystem(tree, new RemoteContents(lanes, place, tree));
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  /** Lists a folder; see {@link ClusterFilesystem#ls(String)}. */
  public static List<String> ls(String path, ClusterConfig config) {
    return asked(config, files -> files.ls(path));
  }

  /** Finds files below a folder; see {@link ClusterFilesystem#find(String, String)}. */
  public static List<String> find(String pattern, String path, ClusterConfig config) {
    return asked(config, files -> files.find(pattern, path));
  }

  /** Matches paths below a folder; see {@link ClusterFilesystem#glob(String, String)}. */
  public static List<String> glob(String pattern, String path, ClusterConfig config) {
    return asked(config, files -> files.glob(pattern, path));
  }

  /** Describes a file or folder; see {@link ClusterFilesystem#stat(String)}. */
  public static FileInfo stat(String path, ClusterConfig config) {
    return asked(config, files -> files.stat(path));
  }

  /** Returns whether something is there; see {@link ClusterFilesystem#exists(String)}. */
  public static boolean exists(String path, ClusterConfig config) {
    return asked(config, files -> files.exists(path));
  }

  /** Returns whether a folder is there; see {@link ClusterFilesystem#isDir(String)}. */
  public static boolean isDir(String path, ClusterConfig config) {
    return asked(config, files -> files.isDir(path));
  }

  /** Returns whether a file is there; see {@link ClusterFilesystem#isFile(String)}. */
  public static boolean isFile(String path, ClusterConfig config) {
    return asked(config, files -> files.isFile(path));
  }

  /** Sums up a folder; see {@link ClusterFilesystem#du(String)}. */
  public static DiskUsage du(String path, ClusterConfig config) {
    return asked(config, files -> files.du(path));
  }

  /** Counts files; see {@link ClusterFilesystem#countFiles(String, String)}. */
  public static long countFiles(String path, String pattern, ClusterConfig config) {
    return asked(config, files -> files.countFiles(path, pattern));
  }

  private static <T> T asked(ClusterConfig config, Function<ClusterFilesystem, T> question) {
    try (ClusterFilesystem files = open(config, Credentials.NONE)) {
      return question.apply(files);
    }
  }

  private static Place place(Host host, String workDir) {
    try {
      return new Place(resolved(host, workDir), host.name(), true);
    } catch (NoCommandsException e) {
      HostFiles files = host.files().orElseThrow(() -> e);
      return new Place(below(files.home(), workDir), host.name(), false);
    }
  }

  private static String resolved(Host host, String workDir) {
    String script = WorkDirectory.resolve(workDir) + "printf '%s/' \"$work\"\n";
    String out = host.run(Command.of(script)).orThrow("looking for the work directory", host).out();
    return out.length() > 1 ? out.substring(0, out.length() - 1) : out;
  }

  /** The rule of {@link WorkDirectory#resolve} for a host that runs no commands. */
  private static String below(String home, String workDir) {
    if (workDir.isEmpty()) {
      return home + "/clustrix";
    }
    if (workDir.startsWith("/")) {
      return workDir;
    }
    String relative = workDir.equals("~") ? "" : workDir.replaceFirst("^~/", "");
    return relative.isEmpty() ? home : home + "/" + relative;
  }
}

package org.clustrix.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clustrix.api.FileInfo;
import org.clustrix.api.FileTree;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Lanes;

/**
 * The files of a host: one file by SFTP where there is SFTP, folders and trees by one command where
 * the account runs commands, folder by folder by SFTP where it does not. Thread-safe.
 */
final class RemoteTree implements FileTree {
  /** A network file system with millions of entries takes its time. */
  private static final Duration LIMIT = Duration.ofMinutes(60);

  private static final List<String> ALL = List.of("*");

  private final Lanes<Lane> lanes;
  private final Place place;

  RemoteTree(Lanes<Lane> lanes, Place place) {
    this.lanes = lanes;
    this.place = place;
  }

  @Override
  public String place() {
    return place.toString();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    return lanes.ask(
        lane -> {
          Optional<HostFiles> files = lane.files();
          return files.isPresent()
              ? new SftpTree(files.get(), place).stat(path)
              : snapshot(lane.host(), path, 0, true, ALL).stat(path);
        });
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    return lanes.ask(
        lane ->
            place.commands()
                ? snapshot(lane.host(), folder, 1, true, ALL).list(folder)
                : sftp(lane).list(folder));
  }

  @Override
  public String identity(String folder) throws IOException {
    return lanes.ask(
        lane ->
            place.commands()
                ? snapshot(lane.host(), folder, 0, false, ALL).identity(folder)
                : sftp(lane).identity(folder));
  }

  private SftpTree sftp(Lane lane) {
    return new SftpTree(lane.files().orElseThrow(), place);
  }

  /** Empty where no command runs, and where the tree is too large for one answer. */
  @Override
  public Optional<FileTree> whole(String folder, int depth, List<String> names) throws IOException {
    if (!place.commands()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Snapshot(
              folder,
              depth,
              place,
              paths -> lanes.ask(lane -> said(lane.host(), paths, depth, false, names))));
    } catch (TooMuchException e) {
      return Optional.empty();
    }
  }

  private Snapshot snapshot(Host host, String path, int depth, boolean detail, List<String> names)
      throws IOException {
    return new Snapshot(path, depth, place, paths -> said(host, paths, depth, detail, names));
  }

  private List<TreeAnswer.Root> said(
      Host host, List<String> paths, int depth, boolean detail, List<String> names)
      throws IOException {
    String script = TreeScript.of(place, paths, depth, detail, names);
    String out = host.run(Command.of(script).within(LIMIT)).orThrow("looking at files", host).out();
    List<TreeAnswer.Root> roots =
        TreeAnswer.read(out).orElseThrow(() -> new TooMuchException(paths.get(0)));
    if (roots.size() != paths.size() + 1) {
      throw new TooMuchException(paths.get(0));
    }
    return roots;
  }

  /** An answer that was cut off. */
  private static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String path) {
      super(path + " holds more than one answer of the host can tell; ask for parts of it");
    }
  }

  /** Makes the exception of {@code java.nio.file} for a refusal. */
  static AccessDeniedException denied(String path, Exception cause) {
    AccessDeniedException refusal = new AccessDeniedException(path, null, cause.getMessage());
    refusal.initCause(cause);
    return refusal;
  }
}

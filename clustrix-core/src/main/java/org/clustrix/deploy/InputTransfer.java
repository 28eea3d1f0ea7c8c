package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.sharing.Placed;

/**
 * Brings the inputs of a job into the content store: the contents, each under its SHA-256 whatever
 * the files are called, and a list of them, which is stored in the same way and by whose SHA-256
 * the script of the job finds it. What a job is about to use stands in a lease, until the script
 * names the list. Used once.
 */
final class InputTransfer {
  private final Host host;
  private final String workDir;
  private final DeploymentOptions options;
  private final Progress progress;

  InputTransfer(Host host, String workDir, DeploymentOptions options, Progress progress) {
    this.host = host;
    this.workDir = workDir;
    this.options = options;
    this.progress = progress;
  }

  Staged stage(List<InputFile> files) {
    try {
      Path list = Files.createTempFile("clustrix", ".inputs");
      try {
        Files.writeString(list, text(files));
        return stage(files, list);
      } finally {
        Files.delete(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing the list of the inputs", e);
    }
  }

  /** Returns a line for each file: SHA-256, whether it may be run, path. */
  static String text(List<InputFile> files) {
    StringBuilder text = new StringBuilder();
    for (InputFile file : files) {
      text.append(file.sha256())
          .append(file.executable() ? " x " : " - ")
          .append(file.path())
          .append('\n');
    }
    return text.toString();
  }

  private Staged stage(List<InputFile> files, Path list) throws IOException {
    Map<String, Item> items = new LinkedHashMap<>();
    byte[] text = Files.readAllBytes(list);
    Item first = item(Sha256.hex(text), text.length, list);
    items.put(first.sha256(), first);
    files.forEach(
        file -> items.putIfAbsent(file.sha256(), item(file.sha256(), file.size(), file.file())));
    List<Item> all = List.copyOf(items.values());
    String lease = UUID.randomUUID().toString();
    host.expect(2);
    Survey survey = Survey.ofInputs(host, workDir, options.group(), all, lease);
    boolean placed = !survey.missing().isEmpty() && bring(survey, lease);
    int moved = placed ? 0 : survey.missing().size();
    long movedBytes = placed ? 0 : survey.missing().stream().mapToLong(Item::size).sum();
    long bytes = all.stream().mapToLong(Item::size).sum();
    return new Staged(
        first.sha256(),
        lease,
        List.of(),
        new Deployment.Traffic(moved, movedBytes, all.size() - moved, bytes - movedBytes));
  }

  private static Item item(String sha256, long size, Path file) {
    return new Item(Item.Kind.INPUT, sha256, ClusterLayout.INPUT_CONTENT, size, () -> file);
  }

  /** Returns whether nothing had to be sent, for both sides see one filesystem. */
  private boolean bring(Survey survey, String lease) {
    Transfer transfer = Transfer.ofInputs(host, survey, lease);
    SharedTransfer sharing =
        new SharedTransfer(options.shared(), options.twins(), survey, lease, progress);
    Optional<Placed> placed = sharing.place(survey.missing());
    if (placed.isPresent()) {
      if (transfer.placed().isPresent()) {
        return true;
      }
      sharing.withdraw();
    }
    if (!survey.tools().takesStream() || !survey.tools().verifies()) {
      throw new DeploymentException(
          "inputs cannot be brought to "
              + host.name()
              + ": there is no tar, or nothing that computes a SHA-256 (openssl, sha256sum, shasum)",
          "install one of them there, copy the files to remoteWorkDir, or package them as dataFiles");
    }
    transfer.send(survey.missing(), progress);
    return false;
  }
}

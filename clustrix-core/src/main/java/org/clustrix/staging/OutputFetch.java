package org.clustrix.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/**
 * Brings back the outputs of a job: one command asks what there is, one more brings many small
 * files in a tar; a large one comes by SFTP, or in pieces by commands where there is none.
 * Stateless but for the host.
 */
public final class OutputFetch {
  private static final int PACK_FILES = 500;

  private final Host host;
  private final Packed packing;

  /** Makes one. */
  public OutputFetch(Host host) {
    this.host = host;
    this.packing = new Packed(host);
  }

  /**
   * Brings back what a job was submitted to give, and more. What is not there is told, and no
   * error.
   *
   * @param job the absolute path of the job's folder there
   * @param target a folder of this machine, made where it is needed
   * @throws org.clustrix.problem.ClustrixException where a file does not arrive
   */
  public FetchedOutputs fetch(String job, List<FilePattern> more, Path target) {
    String script = "job=" + Shell.quote(job) + "\n" + ScriptText.beside(getClass(), "list.sh");
    OutputListing listing =
        OutputListing.parse(
            host.run(Command.of(script).within(Packed.LIMIT))
                .orThrow("looking for the outputs", host)
                .out());
    Map<String, FilePattern> patterns = new LinkedHashMap<>();
    // one that was written down is whole
    listing.wanted().stream()
        .flatMap(text -> FilePattern.all("outputs", List.of(text), job).stream())
        .forEach(pattern -> patterns.put(pattern.toString(), pattern));
    more.forEach(pattern -> patterns.put(pattern.toString(), pattern));
    List<String> missing = new ArrayList<>();
    Map<String, Long> chosen = listing.chosen(List.copyOf(patterns.values()), missing);
    OutputFolder folder = new OutputFolder(target);
    List<String> pack = new ArrayList<>();
    long bytes = 0;
    for (var file : chosen.entrySet()) {
      if (file.getValue() > Packed.BYTES / 2) {
        large(job + "/work", file.getKey(), file.getValue(), folder);
        continue;
      }
      if (pack.size() == PACK_FILES || bytes + file.getValue() > Packed.BYTES) {
        packed(job + "/work", pack, folder);
        pack.clear();
        bytes = 0;
      }
      pack.add(file.getKey());
      bytes += file.getValue();
    }
    if (!pack.isEmpty()) {
      packed(job + "/work", pack, folder);
    }
    return new FetchedOutputs(
        target,
        List.copyOf(chosen.keySet()),
        chosen.values().stream().mapToLong(Long::longValue).sum(),
        missing);
  }

  private void packed(String work, List<String> files, OutputFolder folder) {
    String answer = packing.ask(work, files, true, "", 0);
    List<String> sums = Packed.sums(answer);
    Map<String, String> digests = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      digests.put(files.get(i), sums.get(i));
    }
    try (TarArchiveInputStream tar = new TarArchiveInputStream(Packed.content(answer), "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName();
        String path = name.startsWith("./") ? name.substring(2) : name;
        String digest = digests.remove(path);
        if (digest == null || !entry.isFile()) {
          throw broken(path);
        }
        long size = entry.getSize();
        folder.write(path, size, digest, out -> OutputFolder.copy(tar, out, size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading what " + host.name() + " has packed", e);
    }
    if (!digests.isEmpty()) {
      throw broken(digests.keySet().iterator().next());
    }
  }

  private HostException broken(String path) {
    return new HostException(
        "the outputs did not arrive as they were asked for from " + host.name() + ": " + path,
        "ask for them again with clustrix:result; does anything still write to them?");
  }

  private void large(String work, String path, long size, OutputFolder folder) {
    // the sum alone; an empty piece costs nothing
    String sum = Packed.sums(packing.ask(work, List.of(path), true, "0", 1)).get(0);
    folder.write(path, size, sum, new RemoteFile(host, work, path, size)::copyTo);
  }
}

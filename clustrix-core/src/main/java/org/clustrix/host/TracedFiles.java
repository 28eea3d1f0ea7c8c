package org.clustrix.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.clustrix.trace.Trace;

/** Files of which each change, and each content that is read, is told. */
record TracedFiles(HostFiles files, Trace trace) implements HostFiles {
  @Override
  public String home() {
    return files.home();
  }

  @Override
  public OptionalLong size(String path) {
    return files.size(path);
  }

  @Override
  public boolean isFolder(String path) {
    return files.isFolder(path);
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return files.status(path);
  }

  @Override
  public List<FileStatus> list(String folder) {
    trace.tell(() -> "list " + folder);
    return files.list(folder);
  }

  @Override
  public String real(String path) {
    return files.real(path);
  }

  @Override
  public void createFolders(String path) {
    trace.tell(() -> "make folder " + path);
    files.createFolders(path);
  }

  @Override
  public void write(Path local, String target, LongConsumer progress) {
    trace.tell(() -> "send " + local + " to " + target + ", " + local.toFile().length() + " bytes");
    files.write(local, target, progress);
  }

  @Override
  public void rename(String from, String to) {
    trace.tell(() -> "rename " + from + " to " + to);
    files.rename(from, to);
  }

  @Override
  public boolean delete(String path) {
    trace.tell(() -> "delete " + path);
    return files.delete(path);
  }

  @Override
  public Optional<byte[]> read(String path) {
    Optional<byte[]> bytes = files.read(path);
    trace.tell(() -> "read " + path + ", " + bytes.map(b -> b.length).orElse(0) + " bytes");
    return bytes;
  }
}

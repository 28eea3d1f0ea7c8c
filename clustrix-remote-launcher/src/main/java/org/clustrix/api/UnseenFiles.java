package org.clustrix.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

/**
 * The files of a job whose node does not see the work directory: packaged data and what the job
 * itself has written are there. Of all else it could only say that it is not, which would be wrong,
 * so it says why it cannot tell. Thread-safe where the other is.
 */
final class UnseenFiles implements FileTree {
  private final FileTree here;

  UnseenFiles(FileTree here) {
    this.here = here;
  }

  @Override
  public String place() {
    return here.place();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    FileInfo info = here.stat(path);
    if (info == null) {
      throw unseen(path);
    }
    return info;
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    throw unseen(folder);
  }

  @Override
  public String identity(String folder) throws IOException {
    throw unseen(folder);
  }

  private static IOException unseen(String path) {
    return new FileNotFoundException(
        path
            + ": this node does not see the work directory of the cluster (CLUSTRIX_FILES is sftp),"
            + " only packaged data files and what this job has written; name the file in dataFiles,"
            + " or run on nodes that see remoteWorkDir");
  }
}

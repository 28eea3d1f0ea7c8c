package org.clustrix.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** What tells, without reading it, whether a file is still the one that it was. Stateless. */
final class FileStamp {
  private FileStamp() {}

  /**
   * Returns size, time of the last write, identity, and where there is one the time of the last
   * change, which nobody can set.
   */
  static String of(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    if (unix) {
      Map<String, Object> all =
          Files.readAttributes(file, "unix:size,lastModifiedTime,ino,dev,ctime");
      return all.get("size")
          + " "
          + all.get("lastModifiedTime")
          + " "
          + all.get("dev")
          + ":"
          + all.get("ino")
          + " "
          + all.get("ctime");
    }
    BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
    return basic.size() + " " + basic.lastModifiedTime() + " " + basic.fileKey();
  }
}

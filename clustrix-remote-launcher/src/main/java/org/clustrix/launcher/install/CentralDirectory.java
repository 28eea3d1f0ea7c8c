package org.clustrix.launcher.install;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of entries at the end of a ZIP, read for what {@link java.util.zip.ZipFile} does not
 * tell: names twice, the file mode, the method of each. After APPNOTE.TXT 6.3.10, §4.3.12 to
 * §4.3.16, Zip64 included.
 */
final class CentralDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int HEADER_SIZE = 46;
  private static final int UNIX = 3;
  private static final int TYPE_MASK = 0xf000;
  private static final int REGULAR = 0x8000;

  private CentralDirectory() {}

  /** What one header says. */
  static final class Header {
    final String name;
    final int method;
    final int flags;
    final boolean regular;

    Header(String name, int method, int flags, boolean regular) {
      this.name = name;
      this.method = method;
      this.flags = flags;
      this.regular = regular;
    }
  }

  /**
   * Reads all headers in their order. A package has no comment at its end, so the end record is
   * looked for in one place only; this leaves no room for two readings of one file.
   *
   * @throws InstallException where the file is not such a ZIP
   */
  static List<Header> read(Path zip) throws IOException, InstallException {
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      long endAt = file.length() - END_SIZE;
      if (endAt < 0) {
        throw damaged();
      }
      ByteBuffer end = bytes(file, endAt, END_SIZE);
      if (end.getInt(0) != END) {
        throw damaged();
      }
      long count = end.getShort(10) & 0xffffL;
      long size = end.getInt(12) & 0xffffffffL;
      long offset = end.getInt(16) & 0xffffffffL;
      if (count == 0xffffL || size == 0xffffffffL || offset == 0xffffffffL) {
        ByteBuffer locator = bytes(file, endAt - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
        if (locator.getInt(0) == LOCATOR_64) {
          ByteBuffer end64 = bytes(file, locator.getLong(8), 56);
          if (end64.getInt(0) != END_64) {
            throw damaged();
          }
          count = end64.getLong(32);
          size = end64.getLong(40);
          offset = end64.getLong(48);
        }
      }
      return headers(bytes(file, offset, size), count);
    }
  }

  private static List<Header> headers(ByteBuffer directory, long count) throws InstallException {
    List<Header> headers = new ArrayList<>();
    while (directory.hasRemaining()) {
      if (directory.remaining() < HEADER_SIZE || directory.getInt(directory.position()) != HEADER) {
        throw damaged();
      }
      int at = directory.position();
      int nameLength = directory.getShort(at + 28) & 0xffff;
      int rest = (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
      if (directory.remaining() < HEADER_SIZE + nameLength + rest) {
        throw damaged();
      }
      ByteBuffer name = directory.duplicate();
      name.limit(at + HEADER_SIZE + nameLength).position(at + HEADER_SIZE);
      boolean unix = (directory.getShort(at + 4) & 0xffff) >> 8 == UNIX;
      int type = directory.getInt(at + 38) >>> 16 & TYPE_MASK;
      headers.add(
          new Header(
              decoded(name),
              directory.getShort(at + 10) & 0xffff,
              directory.getShort(at + 8) & 0xffff,
              !unix || type == 0 || type == REGULAR));
      directory.position(at + HEADER_SIZE + nameLength + rest);
    }
    if (headers.size() != count) {
      throw damaged();
    }
    return headers;
  }

  private static String decoded(ByteBuffer name) throws InstallException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
    } catch (CharacterCodingException e) {
      throw new InstallException("the package is refused: the name of an entry is not UTF-8", e);
    }
  }

  private static ByteBuffer bytes(RandomAccessFile file, long at, long size)
      throws IOException, InstallException {
    if (at < 0 || size < 0 || size > Integer.MAX_VALUE - 8 || at > file.length() - size) {
      throw damaged();
    }
    byte[] bytes = new byte[(int) size];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static InstallException damaged() {
    return new InstallException(
        "the package is not a whole ZIP file: the transfer was cut short or the file was changed;"
            + " deploy again");
  }
}

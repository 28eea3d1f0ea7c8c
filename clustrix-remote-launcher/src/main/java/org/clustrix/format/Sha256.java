package org.clustrix.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as lower-case hex (FIPS 180-4). Stateless. */
public final class Sha256 {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  /** Returns the hash of some bytes. */
  public static String hex(byte[] bytes) {
    return hexOf(newDigest().digest(bytes));
  }

  /** Returns the hash of a file, read once with a fixed buffer. */
  public static String hex(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return hex(in);
    }
  }

  /** Returns the hash of what is left in a stream, which stays open. */
  public static String hex(InputStream in) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return hexOf(digest.digest());
  }

  /** Returns a new digest, for callers that hash while they copy. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns a finished digest as hex. */
  public static String hexOf(byte[] digest) {
    char[] text = new char[digest.length * 2];
    for (int i = 0; i < digest.length; i++) {
      text[2 * i] = DIGITS[(digest[i] >> 4) & 0xf];
      text[2 * i + 1] = DIGITS[digest[i] & 0xf];
    }
    return new String(text);
  }
}

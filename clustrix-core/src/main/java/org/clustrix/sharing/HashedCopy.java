package org.clustrix.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.clustrix.format.Sha256;

/** Copies bytes and hashes them on their way. Stateless. */
final class HashedCopy {
  private HashedCopy() {}

  /** Copies all and returns the SHA-256 of it. */
  static String copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    byte[] piece = new byte[1 << 16];
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      digest.update(piece, 0, n);
      out.write(piece, 0, n);
    }
    return Sha256.hexOf(digest.digest());
  }
}

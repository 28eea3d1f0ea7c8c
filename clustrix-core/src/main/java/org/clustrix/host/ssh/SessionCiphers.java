package org.clustrix.host.ssh;

import com.jcraft.jsch.Cipher;
import com.jcraft.jsch.jce.AES128GCM;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clustrix.host.AesInstructions;

/**
 * The ciphers of a session, in the order in which they are asked for; all of them are JSch's own.
 * Thread-safe.
 */
final class SessionCiphers {
  private static final String GCM = "aes128-gcm@openssh.com,aes256-gcm@openssh.com";
  private static final String COUNTER = "aes128-ctr,aes192-ctr,aes256-ctr";

  /**
   * Java compiles a method after so many calls. A stream makes one call for 32 kB and waits 90 MB
   * for a fast GCM (Java 17 to 25; 0.8 s); as many calls for little make it fast in 0.1 s.
   */
  private static final int CALLS = 10_000;

  private static final int LITTLE = 256;

  private static final int KEY = 16;

  private static final AtomicBoolean WARM = new AtomicBoolean();

  private SessionCiphers() {}

  /** Returns their names, by commas. */
  static String inOrder() {
    return AesInstructions.present() ? GCM + "," + COUNTER : COUNTER + "," + GCM;
  }

  /**
   * Has Java compile the first of them, once for each JVM and beside the caller: a connection waits
   * for the other side most of its time.
   */
  static void warm() {
    if (AesInstructions.present() && !WARM.getAndSet(true)) {
      Thread thread = new Thread(SessionCiphers::callOften, "clustrix-cipher");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void callOften() {
    byte[] block = new byte[LITTLE + 2 * KEY];
    try {
      AES128GCM cipher = new AES128GCM();
      cipher.init(Cipher.ENCRYPT_MODE, new byte[KEY], new byte[KEY]);
      for (int i = 0; i < CALLS; i++) {
        cipher.updateAAD(block, 0, Integer.BYTES);
        cipher.doFinal(block, Integer.BYTES, LITTLE, block, Integer.BYTES);
      }
    } catch (Exception e) {
      // JSch finds the same when it is to use it, and takes another
    }
  }
}

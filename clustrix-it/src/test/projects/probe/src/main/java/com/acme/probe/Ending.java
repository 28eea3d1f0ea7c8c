package com.acme.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ways in which a JVM ends before the function returns. */
public final class Ending {
  private Ending() {}

  /** Leaves by {@code System.exit}. */
  public static int exit(int status) {
    System.exit(status);
    return status;
  }

  /** Asks for more memory than there is. */
  public static int outOfMemory() {
    List<long[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new long[1 << 20]);
    }
  }

  /** Kills its own JVM, as the kernel does when memory is short. */
  public static int killed() throws IOException, InterruptedException {
    long pid = ProcessHandle.current().pid();
    new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor();
    Thread.sleep(60_000);
    return 0;
  }
}

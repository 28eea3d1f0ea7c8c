package org.clustrix.it.ends;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Ways in which a function ends; it runs in jobs. */
public final class Ways {
  private static final int PAGE = 4096;

  private Ways() {}

  /** Ends in a way. */
  public static String end(String way, int seconds) throws IOException, InterruptedException {
    System.out.println("begun");
    Thread.sleep(seconds * 1000L);
    switch (way) {
      case "throw" -> throw new IllegalStateException("as asked");
      case "exit" -> System.exit(3);
      case "exit 0" -> System.exit(0);
      // a status of the launcher's own
      case "exit 91" -> System.exit(91);
      case "kill" -> signal("-9");
      case "abort" -> signal("-6");
      case "heap" -> heap();
      case "native" -> buffers();
      default -> System.out.println("returns");
    }
    return way;
  }

  private static void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();
    Thread.sleep(20_000);
  }

  private static void heap() {
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[1 << 20]);
    }
  }

  /** Takes memory beside the heap, and uses it. */
  private static void buffers() throws InterruptedException {
    List<ByteBuffer> kept = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 20);
      for (int at = 0; at < buffer.capacity(); at += PAGE) {
        buffer.put(at, (byte) 1);
      }
      kept.add(buffer);
    }
    Thread.sleep(20_000);
    System.out.println(kept.size());
  }
}

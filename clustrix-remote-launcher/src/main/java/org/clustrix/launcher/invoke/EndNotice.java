package org.clustrix.launcher.invoke;

/**
 * Says on standard error that the JVM ends before the function did, by {@code System.exit} or a
 * signal. There is no result then, and the log must say why.
 */
final class EndNotice extends Thread {
  private volatile boolean ended;

  private EndNotice() {
    super("clustrix-end-notice");
  }

  /** Registers the notice with this JVM. */
  static EndNotice register() {
    EndNotice notice = new EndNotice();
    Runtime.getRuntime().addShutdownHook(notice);
    return notice;
  }

  /** Notes that the function ended by itself. */
  void functionEnded() {
    ended = true;
  }

  @Override
  public void run() {
    System.out.flush();
    System.err.flush();
    if (!ended) {
      StandardStreams.forNotices()
          .println(
              "clustrix: the JVM was ended before the function returned (System.exit in its code, or a"
                  + " signal); there is no result");
    }
  }
}

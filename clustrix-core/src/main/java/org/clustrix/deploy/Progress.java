package org.clustrix.deploy;

/** Follows a deployment. Called from one thread at a time. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void sending(int files, long bytes) {}

        @Override
        public void sent(long bytes) {}
      };

  /** Tells what will be sent, once. */
  void sending(int files, long bytes);

  /** Tells of each piece that was sent. */
  void sent(long bytes);
}

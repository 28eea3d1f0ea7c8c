package org.clustrix.deploy;

/** Follows a deployment. Called from one thread at a time, not always the same. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void sending(int files, long bytes) {}

        @Override
        public void sent(long bytes) {}

        @Override
        public void note(String text) {}
      };

  /** Tells what will be sent, once. */
  void sending(int files, long bytes);

  /** Tells of each piece that was sent. */
  void sent(long bytes);

  /** Tells of a way that a user would not expect. */
  void note(String text);
}

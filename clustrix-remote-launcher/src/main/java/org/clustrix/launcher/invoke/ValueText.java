package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;

/**
 * Takes the JSON text of a value: in memory up to a limit, then into a file of the attempt, as it
 * comes. For one value and one thread.
 */
final class ValueText extends Writer {
  private final Path file;
  private final long most;
  private StringBuilder text = new StringBuilder();
  private SpilledValue spilled;

  /**
   * Makes one.
   *
   * @param file for a text that is longer than {@code most} characters; made only for that
   */
  ValueText(Path file, long most) {
    this.file = file;
    this.most = most;
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    if (fits(length)) {
      text.append(characters, offset, length);
    } else {
      spilled.out().write(characters, offset, length);
    }
  }

  @Override
  public void write(String string, int offset, int length) throws IOException {
    if (fits(length)) {
      text.append(string, offset, offset + length);
    } else {
      spilled.out().write(string, offset, length);
    }
  }

  private boolean fits(int more) throws IOException {
    if (spilled == null && text.length() + (long) more > most) {
      spilled = new SpilledValue(file);
      spilled.out().append(text);
      text = null;
    }
    return spilled == null;
  }

  /** Returns the answer of a function that returned this value, which is whole now. */
  JobResult answer(String type, Provenance provenance) throws IOException {
    return spilled == null
        ? JobResult.returned(type, text.toString(), provenance)
        : JobResult.returned(type, spilled.publish(), provenance);
  }

  @Override
  public void flush() {}

  /** Without an answer before, nothing is left. */
  @Override
  public void close() throws IOException {
    if (spilled != null) {
      spilled.close();
    }
  }
}

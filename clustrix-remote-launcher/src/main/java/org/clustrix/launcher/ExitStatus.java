package org.clustrix.launcher;

import org.clustrix.launcher.invoke.Ending;

/**
 * The launcher's exit statuses. Apart from 0 they lie between 91 and 99: away from those of shells
 * (1, 2, 126, 127, 128 and above), of {@code sysexits.h} (64 to 78), and of the job script, which
 * has 80 to 89 for what goes wrong before there is a JVM. A function that calls {@code System.exit}
 * may give any status; only {@code result.json} says that it returned.
 */
public enum ExitStatus {
  /** The function returned, or the command did what it was asked. */
  OK(0),
  /** The function threw; {@code result.json} holds the exception. */
  THREW(91),
  /** The arguments do not fit the parameters. */
  ARGUMENTS_REFUSED(92),
  /** The returned value has no form in JSON. */
  VALUE_REFUSED(93),
  /** The package is missing, damaged or breaks a rule. */
  PACKAGE_UNUSABLE(94),
  /** The package needs a newer Java. */
  JAVA_TOO_OLD(95),
  /** A file could not be read or written: rights, space, a missing folder. */
  FILES(96),
  /** The command line is wrong. */
  USAGE(97),
  /** A fault of the launcher itself. */
  INTERNAL(98),
  /** The function threw an {@code OutOfMemoryError}; {@code result.json} holds it. */
  OUT_OF_MEMORY(99);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** Returns the number that the shell sees. */
  public int code() {
    return code;
  }

  static ExitStatus of(Ending.Kind kind) {
    return kind == Ending.Kind.RETURNED ? OK : valueOf(kind.name());
  }
}

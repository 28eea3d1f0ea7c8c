package org.clustrix.launcher;

import org.clustrix.launcher.invoke.Ending;

/**
 * The launcher's exit statuses. Apart from 0 they lie between 80 and 89: away from those of shells
 * (1, 2, 126, 127, 128 and above) and of {@code sysexits.h} (64 to 78). A function that calls
 * {@code System.exit} may give any status; only {@code result.json} says that it returned.
 */
public enum ExitStatus {
  /** The function returned, or the command did what it was asked. */
  OK(0),
  /** The function threw; {@code result.json} holds the exception. */
  THREW(81),
  /** The arguments do not fit the parameters. */
  ARGUMENTS_REFUSED(82),
  /** The returned value has no form in JSON. */
  VALUE_REFUSED(83),
  /** The package is missing, damaged or breaks a rule. */
  PACKAGE_UNUSABLE(84),
  /** The package needs a newer Java. */
  JAVA_TOO_OLD(85),
  /** A file could not be read or written: rights, space, a missing folder. */
  FILES(86),
  /** The command line is wrong. */
  USAGE(87),
  /** A fault of the launcher itself. */
  INTERNAL(88);

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

package org.clustrix.scheduler;

/** How a job script comes to what a login of the user sets: the PATH of the site, its modules. */
public enum LoginShell {
  /** The scheduler obeys the first line of a script, and so starts a login shell. */
  STARTED("#!/bin/bash -l", ""),
  /** The scheduler may start some other shell; the script then starts itself as a login shell. */
  MISSING("#!/bin/bash -l", "shopt -q login_shell || exec /bin/bash -l \"$0\" \"$@\""),
  /**
   * The scheduler has brought the variables of a login. To start a login shell as well would run
   * the profile twice for each task, which takes a second on some sites; functions like {@code
   * module} are not among the variables, though.
   */
  VARIABLES(
      "#!/bin/bash",
      "[ -n \"${LOGNAME:-}\" ] && [ -n \"${HOME:-}\" ] || shopt -q login_shell"
          + " || exec /bin/bash -l \"$0\" \"$@\"");

  private final String firstLine;
  private final String restart;

  LoginShell(String firstLine, String restart) {
    this.firstLine = firstLine;
    this.restart = restart;
  }

  String firstLine() {
    return firstLine;
  }

  /** Returns a line behind the directives, or nothing. */
  String restart(JobSpec spec) {
    boolean functions = !spec.jvm().modules().isEmpty() || !spec.jvm().prologue().isEmpty();
    return this == VARIABLES && functions ? MISSING.restart : restart;
  }
}

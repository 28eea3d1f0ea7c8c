package org.clustrix.host;

/**
 * What a command gave.
 *
 * @param status its exit status
 * @param out its standard output, without what the login printed
 * @param err its standard error, bounded
 */
public record CommandResult(int status, String out, String err) {

  /** Returns this, or throws where the command failed; {@code what} says what was tried. */
  public CommandResult orThrow(String what, Host host) {
    if (status != 0) {
      String said = err.isBlank() ? out.strip() : err.strip();
      throw new HostException(
          what + " failed on " + host.name() + " with status " + status + ": " + said, "");
    }
    return this;
  }
}

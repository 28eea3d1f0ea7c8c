package org.clustrix.launcher.install;

/** A package that is not installed. The message says why and how to mend it. */
public final class InstallException extends Exception {
  private static final long serialVersionUID = 1L;

  InstallException(String message) {
    super(message);
  }

  InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}

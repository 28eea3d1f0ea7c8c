package org.clustrix.launcher.binding;

/**
 * A value that cannot be bound or written. The message starts with the path of the value, as {@code
 * args[1].points[3].x: expected an integer, got "a"}.
 */
public final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BindingException(ValuePath path, String message) {
    super(path + ": " + message);
  }

  BindingException(ValuePath path, String message, Throwable cause) {
    super(path + ": " + message, cause);
  }
}

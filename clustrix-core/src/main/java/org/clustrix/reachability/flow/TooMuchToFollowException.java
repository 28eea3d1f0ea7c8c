package org.clustrix.reachability.flow;

/** A method is such that following its values would take all time or memory there is. */
final class TooMuchToFollowException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

package app.beans;

/** Named in an expression only. */
public final class Numbers {
  public static final int FOURTEEN = 14;

  private Numbers() {}
}

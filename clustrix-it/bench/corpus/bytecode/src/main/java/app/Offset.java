package app;

/** Named in generated code only. */
public final class Offset {
  public static final int VALUE = Integer.parseInt("100");

  private Offset() {}
}

package app.parts;

final class Width {
  static final int DEFAULT = Integer.getInteger("app.width", 6);

  private Width() {}
}

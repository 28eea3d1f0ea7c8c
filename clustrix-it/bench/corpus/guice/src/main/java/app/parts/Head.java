package app.parts;

class Head implements Line {
  @Override
  @Counted
  public String text(int width) {
    return "=".repeat(width);
  }
}

package app.parts;

class CarefulClerk implements Clerk {
  @Override
  public String signed(int width) {
    return "signed" + "-".repeat(width);
  }
}

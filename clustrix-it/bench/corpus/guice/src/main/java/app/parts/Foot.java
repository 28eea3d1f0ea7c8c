package app.parts;

import com.google.inject.Inject;

class Foot implements Line {
  private final Clerk clerk;

  @Inject
  Foot(Clerk clerk) {
    this.clerk = clerk;
  }

  @Override
  @Counted
  public String text(int width) {
    return clerk.signed(width);
  }
}

package app.db;

public record Century(int number) {
  @Override
  public String toString() {
    return number + "th";
  }
}

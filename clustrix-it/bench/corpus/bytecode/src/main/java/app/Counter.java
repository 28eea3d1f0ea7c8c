package app;

public class Counter {
  public int count(String text) {
    return text.length();
  }
}

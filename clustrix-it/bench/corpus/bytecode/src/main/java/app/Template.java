package app;

public abstract class Template {
  public abstract int size();

  public String describe() {
    return "size " + size();
  }
}

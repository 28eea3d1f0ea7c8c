package app.beans;

public interface Prices {
  int of(String what);
}

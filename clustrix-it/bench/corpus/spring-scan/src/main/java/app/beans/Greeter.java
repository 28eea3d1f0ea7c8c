package app.beans;

public interface Greeter {
  String greet(String name);
}

package app.shop;

public interface Shop {
  void sell(String what, int number);

  String report();
}

package app.firm;

public class Department {
  public final int id;
  public final String name;

  Department(int id, String name) {
    this.id = id;
    this.name = name;
  }
}

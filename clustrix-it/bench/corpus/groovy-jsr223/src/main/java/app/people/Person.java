package app.people;

/** Named in a script only. */
public class Person {
  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = Casing.upper(name);
  }
}

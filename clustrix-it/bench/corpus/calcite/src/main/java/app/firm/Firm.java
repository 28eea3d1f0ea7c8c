package app.firm;

public class Firm {
  public final Employee[] emps = {
    new Employee(1, 100), new Employee(1, 50), new Employee(2, 90)
  };
  public final Department[] depts = {new Department(1, "Ops"), new Department(2, "Lab")};
}

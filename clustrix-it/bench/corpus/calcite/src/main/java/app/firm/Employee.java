package app.firm;

public class Employee {
  public final int dept;
  public final int pay;

  Employee(int dept, int pay) {
    this.dept = dept;
    this.pay = pay;
  }
}

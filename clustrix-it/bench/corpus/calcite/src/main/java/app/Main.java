package app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The schema is made by a class that only a model in JSON names. */
public final class Main {
  private Main() {}

  public static String run() {
    Properties properties = new Properties();
    properties.setProperty("model", "inline:" + Model.text());
    properties.setProperty("lex", "JAVA");
    try (Connection connection = DriverManager.getConnection("jdbc:calcite:", properties);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select d.name, count(*) c, sum(twice(e.pay)) p from emps e"
                    + " join depts d on e.dept = d.id group by d.name order by p desc")) {
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append(' ').append(rows.getInt(2)).append(' ');
        text.append(rows.getInt(3)).append('\n');
      }
      return text.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

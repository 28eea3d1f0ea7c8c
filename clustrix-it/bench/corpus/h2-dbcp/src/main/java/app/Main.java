package app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.BasicDataSource;

/** The driver is named by a text; SQL names a class of the project. */
public final class Main {
  private Main() {}

  public static String run() {
    try (BasicDataSource source = new BasicDataSource()) {
      source.setDriverClassName("org.h2.Driver");
      source.setUrl("jdbc:h2:mem:pool;INIT=RUNSCRIPT FROM 'classpath:schema.sql'");
      source.setMaxTotal(2);
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select SLUG(title), char_length(title) from book order by title")) {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
          text.append(rows.getString(1)).append(' ').append(rows.getInt(2)).append('\n');
        }
        return text.append(source.getMaxTotal()).append('\n').toString();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** No class of the driver is named; the numbers come from a file of the project. */
public final class Main {
  private Main() {}

  public static String run() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      fill(connection, Files.readAllLines(Path.of("data/rivers.csv")));
      return query(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Connection connection, List<String> lines) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("create table river (name text, country text, km integer)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into river values (?, ?, ?)")) {
      for (String line : lines) {
        String[] fields = line.split(",");
        insert.setString(1, fields[0]);
        insert.setString(2, fields[1]);
        insert.setInt(3, Integer.parseInt(fields[2]));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String query(Connection connection) throws SQLException {
    String sql =
        "select country, count(*), sum(km), group_concat(name, '+') from"
            + " (select * from river order by name) group by country order by country";
    StringBuilder text = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append(' ').append(rows.getInt(2)).append(' ');
        text.append(rows.getInt(3)).append(' ').append(rows.getString(4)).append('\n');
      }
    }
    return text.append(connection.getMetaData().getDatabaseProductName()).append('\n').toString();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

package app;

import app.model.Peak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** No generated code; values reach a class through its constructor or setters. */
public final class Main {
  private Main() {}

  public static String run() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:peaks")) {
      DSLContext sql =
          DSL.using(connection, SQLDialect.H2, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
      sql.createTableIfNotExists("peak")
          .column("name", SQLDataType.VARCHAR(40))
          .column("metres", SQLDataType.INTEGER)
          .execute();
      for (Peak peak : List.of(new Peak("Eiger", 3967), new Peak("Dom", 4545), new Peak("Rigi", 1798))) {
        sql.insertInto(DSL.table("peak")).values(peak.name(), peak.metres()).execute();
      }
      List<Peak> high =
          sql.select(DSL.field("name", String.class), DSL.field("metres", Integer.class))
              .from("peak")
              .where(DSL.field("metres", Integer.class).gt(2000))
              .orderBy(DSL.field("metres").desc())
              .fetchInto(Peak.class);
      return high + "\n" + sql.select(DSL.sum(DSL.field("metres", Integer.class))).from("peak").fetch().formatCSV();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

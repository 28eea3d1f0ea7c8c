package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A small run on a large class path: YAML, a container of beans, and a database in memory. */
public final class Start {
  private Start() {}

  /** A line of the table. */
  record Entry(@JsonProperty("id") int id, @JsonProperty("title") String title) {}

  /** The beans. */
  @Configuration
  static class Parts {
    @Bean
    DataSource source() {
      return new DriverManagerDataSource("jdbc:h2:mem:start;DB_CLOSE_DELAY=-1");
    }

    @Bean
    JdbcTemplate template(DataSource source) {
      return new JdbcTemplate(source);
    }
  }

  /** Returns when it was entered, in milliseconds since 1970, without using anything. */
  public static long enter() {
    return System.currentTimeMillis();
  }

  /** Returns when it was entered, and what it has read from a database. */
  public static List<String> run() throws Exception {
    String entered = Long.toString(System.currentTimeMillis());
    Entry[] entries =
        new ObjectMapper(new YAMLFactory())
            .readValue("- {id: 1, title: one}\n- {id: 2, title: two}\n", Entry[].class);
    try (var context = new AnnotationConfigApplicationContext(Parts.class)) {
      JdbcTemplate template = context.getBean(JdbcTemplate.class);
      template.execute("create table entry (id int primary key, title varchar(20))");
      for (Entry entry : entries) {
        template.update("insert into entry values (?, ?)", entry.id(), entry.title());
      }
      List<Entry> found =
          template.query(
              "select id, title from entry order by id",
              (row, n) -> new Entry(row.getInt(1), row.getString(2)));
      return List.of(entered, new ObjectMapper().writeValueAsString(found));
    }
  }

  /** One of many tasks: the same run; throws for the last one of each {@code group}, 0 for none. */
  public static int task(int number, int group) throws Exception {
    run();
    return brief(number, group);
  }

  /** One of many tasks that are over as soon as they begin; throws as {@link #task} does. */
  public static int brief(int number, int group) {
    if (group > 0 && number % group == group - 1) {
      throw new IllegalStateException("task " + number);
    }
    return number;
  }

  /** The same as a program of its own; one argument only enters, three are a task's. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3) {
      int number = Integer.parseInt(arguments[1]);
      int group = Integer.parseInt(arguments[2]);
      System.out.println(
          arguments[0].equals("brief") ? brief(number, group) : task(number, group));
    } else if (arguments.length > 0) {
      System.out.println(enter());
    } else {
      System.out.println(run());
    }
  }
}

package app.service;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Journal {
  private final JdbcClient client;
  private final Settings settings;

  Journal(JdbcClient client, Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Transactional
  public String text() {
    client.sql("insert into entry values (?, ?)").params(3, settings.getTitle()).update();
    return client.sql("select id, title from entry order by id").query(Entry.class).list()
        + " "
        + settings.getLimits();
  }

  record Entry(int id, String title) {}
}

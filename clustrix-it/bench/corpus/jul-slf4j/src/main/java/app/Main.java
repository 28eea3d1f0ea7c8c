package app;

import app.log.BufferHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.builder.fluent.Configurations;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** logging.properties names a handler and a formatter of the project. */
public final class Main {
  private Main() {}

  public static String run() {
    try (InputStream in = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Logger log = LoggerFactory.getLogger(Main.class);
    try {
      PropertiesConfiguration settings =
          new Configurations().properties(Main.class.getResource("/job.properties"));
      log.info("{} cores for {}", settings.getInt("job.cores"), settings.getString("job.title"));
      log.debug("not seen");
      log.error("list {}", settings.getList(String.class, "job.inputs"));
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return BufferHandler.text();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

package app;

import app.service.Journal;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Which parts there are, is decided by lists in resources and by what is on the class path. */
@SpringBootApplication
public class Main {
  public static String run() {
    SpringApplication application = new SpringApplication(Main.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getBean(Journal.class).text() + "\n";
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

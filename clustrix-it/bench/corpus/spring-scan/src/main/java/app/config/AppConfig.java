package app.config;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.PropertySource;

@Configuration
@ComponentScan("app.beans")
@EnableAspectJAutoProxy
@PropertySource("classpath:app.properties")
public class AppConfig {
  @Bean
  public Locale language() {
    return Locale.ROOT;
  }

  @Bean
  public String sameLanguage() {
    return language() == language() ? "enhanced" : "plain";
  }
}

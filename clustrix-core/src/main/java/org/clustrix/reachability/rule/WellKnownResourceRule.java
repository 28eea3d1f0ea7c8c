package org.clustrix.reachability.rule;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * Libraries look for files of the project under names that they put together from parts ({@code
 * "log4j2" + suffix}), so that no string of their code is the whole name. Where the library is
 * reached, the project's files of these names are kept.
 */
final class WellKnownResourceRule implements Rule.OnClass, Rule.OnMethod {
  private static final List<String> SPRING_BOOT =
      List.of(
          "application*.properties",
          "application*.yml",
          "application*.yaml",
          "bootstrap*.yml",
          "bootstrap*.properties",
          "config/application*",
          "banner.txt",
          "schema*.sql",
          "data*.sql",
          "messages*.properties",
          "logback-spring.xml",
          "log4j2-spring.xml",
          "META-INF/spring.factories",
          "META-INF/spring/*.imports",
          "templates/**",
          "static/**",
          "public/**");

  /** By a class that the library cannot do without. */
  private static final Map<String, List<String>> BY_CLASS =
      Map.ofEntries(
          entry(
              "org.apache.logging.log4j.core.LoggerContext",
              List.of("log4j2*.*", "log4j2.*.properties")),
          entry("org.apache.logging.log4j.LogManager", List.of("log4j2.*.properties")),
          entry("ch.qos.logback.classic.LoggerContext", List.of("logback*.xml", "logback.groovy")),
          entry("org.apache.log4j.LogManager", List.of("log4j.properties", "log4j.xml")),
          entry("org.slf4j.simple.SimpleLogger", List.of("simplelogger.properties")),
          entry("org.tinylog.Logger", List.of("tinylog*.properties")),
          entry("org.springframework.boot.SpringApplication", SPRING_BOOT),
          entry("org.hibernate.SessionFactory", List.of("hibernate.*", "import*.sql")),
          entry(
              "jakarta.persistence.Persistence",
              List.of("META-INF/persistence.xml", "META-INF/orm.xml")),
          entry(
              "javax.persistence.Persistence",
              List.of("META-INF/persistence.xml", "META-INF/orm.xml")),
          entry("org.jboss.weld.environment.se.Weld", List.of("META-INF/beans.xml")),
          entry(
              "com.typesafe.config.ConfigFactory",
              List.of("application.*", "reference.conf", "reference-overrides.conf")),
          entry("io.micronaut.context.ApplicationContext", List.of("application*.*")),
          entry("org.flywaydb.core.Flyway", List.of("db/migration/**", "db/callback/**")),
          entry("liquibase.Liquibase", List.of("db/changelog/**")),
          entry("org.quartz.impl.StdSchedulerFactory", List.of("quartz.properties")),
          entry("com.hazelcast.config.Config", List.of("hazelcast*.*")),
          entry("net.sf.ehcache.CacheManager", List.of("ehcache*.xml")),
          entry("org.aspectj.weaver.loadtime.Aj", List.of("META-INF/aop*.xml")));

  /** By a class of the JDK that is called. */
  private static final Map<String, List<String>> BY_CALL =
      Map.of(
          "javax.naming.InitialContext", List.of("jndi.properties"),
          "javax.naming.directory.InitialDirContext", List.of("jndi.properties"),
          "java.util.logging.LogManager", List.of("logging.properties"));

  private final Set<String> done = new TreeSet<>();

  @Override
  public String name() {
    return "well-known resource";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    BY_CLASS
        .getOrDefault(type.name(), List.of())
        .forEach(glob -> keep(glob, type.name(), 0, reach));
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsOf(BY_CALL.keySet());
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      for (String glob : BY_CALL.getOrDefault(call.target().owner(), List.of())) {
        keep(glob, call.target().owner(), call.line(), reach);
      }
    }
  }

  /** The table says what a class looks for, so that class is all that there is to name. */
  private void keep(String glob, String className, int line, Reach reach) {
    if (done.add(glob)) {
      Reach found = reach.naming(Hop.classReference(className));
      ProjectResources.matching(glob, reach.classPath())
          .forEach(resource -> found.resource(resource, line));
    }
  }
}

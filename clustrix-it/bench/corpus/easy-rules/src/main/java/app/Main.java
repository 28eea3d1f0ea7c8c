package app;

import app.rules.Order;
import app.rules.Weekend;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRuleFactory;
import org.jeasy.rules.support.reader.YamlRuleDefinitionReader;

/** Conditions and actions are texts or annotated methods. */
public final class Main {
  private Main() {}

  public static String run() {
    Order order = new Order(120);
    Rules rules = new Rules(new Weekend());
    try (Reader reader =
        new InputStreamReader(Main.class.getResourceAsStream("/rules.yml"), StandardCharsets.UTF_8)) {
      for (Rule rule : new MVELRuleFactory(new YamlRuleDefinitionReader()).createRules(reader)) {
        rules.register(rule);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Facts facts = new Facts();
    facts.put("order", order);
    facts.put("day", "Sunday");
    new DefaultRulesEngine().fire(rules, facts);
    return order.notes() + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

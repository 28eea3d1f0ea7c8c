package app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import ognl.DefaultClassResolver;
import ognl.DefaultTypeConverter;
import ognl.MemberAccess;
import ognl.Ognl;
import ognl.OgnlContext;
import ognl.OgnlException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Expressions stand in properties. */
public final class Main {
  private Main() {}

  public static final class Room {
    private final int width;

    Room(int width) {
      this.width = width;
    }

    public int getWidth() {
      return width;
    }
  }

  public static String run() {
    Properties rules = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/rules.properties")) {
      rules.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> answers = new TreeMap<>();
    Room room = new Room(12);
    for (String name : rules.stringPropertyNames()) {
      String rule = rules.getProperty(name);
      answers.put(name, name.startsWith("spel") ? spel(rule, room) : ognl(rule, room));
    }
    return answers + "\n";
  }

  private static Object spel(String rule, Room room) {
    return new SpelExpressionParser()
        .parseExpression(rule)
        .getValue(new StandardEvaluationContext(room));
  }

  private static Object ognl(String rule, Room room) {
    try {
      return Ognl.getValue(rule, new OgnlContext(new DefaultClassResolver(), new DefaultTypeConverter(), new Open()), room);
    } catch (OgnlException e) {
      throw new IllegalStateException(rule, e);
    }
  }

  private static final class Open implements MemberAccess {
    @Override
    public Object setup(Map context, Object target, Member member, String property) {
      return null;
    }

    @Override
    public void restore(Map context, Object target, Member member, String property, Object state) {}

    @Override
    public boolean isAccessible(Map context, Object target, Member member, String property) {
      return true;
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

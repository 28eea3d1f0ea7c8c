package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Types of the JDK that JSON writes as a string: those of {@code java.time} in their ISO-8601 form,
 * paths, files, addresses, {@code UUID}, {@code Charset} and {@code Locale} (BCP 47). A text that
 * the type reads but would write differently, such as the UUID {@code 1-2-3-4-5}, is refused where
 * the difference is in the value.
 */
final class TextShape implements Shape {
  private static final String ISO = "parse";

  /** Loaded when a type that no other shape has is asked for, not at the start of every task. */
  private static final class Table {
    /**
     * The static method that reads the text; empty where {@link TextShape#parse} knows another way.
     */
    static final Map<Class<?>, String> FACTORIES = new LinkedHashMap<>();

    static {
      FACTORIES.put(Path.class, "");
      FACTORIES.put(File.class, "");
      FACTORIES.put(URI.class, "");
      FACTORIES.put(URL.class, "");
      FACTORIES.put(Instant.class, ISO);
      FACTORIES.put(LocalDate.class, ISO);
      FACTORIES.put(LocalTime.class, ISO);
      FACTORIES.put(LocalDateTime.class, ISO);
      FACTORIES.put(ZonedDateTime.class, ISO);
      FACTORIES.put(OffsetDateTime.class, ISO);
      FACTORIES.put(OffsetTime.class, ISO);
      FACTORIES.put(Duration.class, ISO);
      FACTORIES.put(Period.class, ISO);
      FACTORIES.put(Year.class, ISO);
      FACTORIES.put(YearMonth.class, ISO);
      FACTORIES.put(MonthDay.class, ISO);
      FACTORIES.put(ZoneOffset.class, "of");
      FACTORIES.put(ZoneId.class, "of");
      FACTORIES.put(UUID.class, "fromString");
      FACTORIES.put(Charset.class, "forName");
      FACTORIES.put(Locale.class, "forLanguageTag");
    }
  }

  @Override
  public boolean covers(Class<?> raw) {
    return isText(raw);
  }

  /** Returns whether values of a class are written as a string. */
  static boolean isText(Class<?> raw) {
    return declared(raw) != null;
  }

  /** A path or zone is of a hidden class of the JDK: its super type in the table counts. */
  private static Class<?> declared(Class<?> raw) {
    for (Class<?> candidate : Table.FACTORIES.keySet()) {
      if (candidate.isAssignableFrom(raw)) {
        return candidate;
      }
    }
    return null;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    String text = ScalarShape.string(json, "a string that says a " + raw.getName(), path);
    Object value;
    try {
      value = parse(raw, text);
    } catch (InvocationTargetException e) {
      throw unreadable(raw, json, path, e.getCause());
    } catch (ReflectiveOperationException | IOException | RuntimeException e) {
      throw unreadable(raw, json, path, e);
    }
    boolean lenient = raw == UUID.class || raw == Locale.class;
    if (lenient && !text(value).equalsIgnoreCase(text)) {
      throw unreadable(raw, json, path, new IllegalArgumentException("it would be " + text(value)));
    }
    return value;
  }

  private static Object parse(Class<?> raw, String text)
      throws ReflectiveOperationException, IOException {
    if (raw == Path.class) {
      return Paths.get(text);
    }
    if (raw == File.class) {
      return new File(text);
    }
    if (raw == URI.class) {
      return URI.create(text);
    }
    if (raw == URL.class) {
      return new URL(text);
    }
    String factory = Table.FACTORIES.get(raw);
    Class<?> parameter = factory.equals(ISO) ? CharSequence.class : String.class;
    return raw.getMethod(factory, parameter).invoke(null, text);
  }

  private static BindingException unreadable(
      Class<?> raw, JsonElement json, ValuePath path, Throwable why) {
    return new BindingException(
        path, Binder.shown(json) + " is no " + raw.getName() + ": " + why.getMessage(), why);
  }

  /** Returns the text of a value of one of these types. */
  static String text(Object value) {
    return value instanceof Locale ? ((Locale) value).toLanguageTag() : value.toString();
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.json().value(text(value));
  }
}

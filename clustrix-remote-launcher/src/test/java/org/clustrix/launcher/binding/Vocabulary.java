package org.clustrix.launcher.binding;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

/** One field for each type that the tables of the tests speak of by the field's name. */
@SuppressWarnings("unused") // read by reflection
class Vocabulary {
  boolean primitiveBoolean;
  byte primitiveByte;
  short primitiveShort;
  int primitiveInt;
  long primitiveLong;
  float primitiveFloat;
  double primitiveDouble;
  char primitiveChar;
  Boolean boxedBoolean;
  Byte boxedByte;
  Short boxedShort;
  Integer boxedInt;
  Long boxedLong;
  Float boxedFloat;
  Double boxedDouble;
  Character boxedChar;
  String string;
  CharSequence charSequence;
  StringBuilder stringBuilder;
  BigInteger bigInteger;
  BigDecimal bigDecimal;
  Number number;
  Object object;
  Colour colour;
  int[] ints;
  int[][] grid;
  String[] strings;
  byte[] bytes;
  List<String>[] listArray;
  List<Integer> list;
  List<?> anyList;
  List<? extends Number> numbers;
  List<? super Integer> above;
  Collection<Integer> collection;
  Iterable<Integer> iterable;
  Set<String> set;
  SortedSet<Integer> sortedSet;
  NavigableSet<LocalDate> dates;
  Deque<Integer> deque;
  ArrayDeque<Integer> arrayDeque;
  EnumSet<Colour> colours;
  Names names;
  Map<String, Integer> map;
  Map<Colour, List<Point>> byColour;
  Map<Integer, String> byInt;
  Map<LocalDate, String> byDate;
  Map<Boolean, String> byBoolean;
  Map<Point, String> byPoint;
  SortedMap<Long, String> sortedMap;
  ConcurrentMap<String, Integer> concurrentMap;
  EnumMap<Colour, Integer> enumMap;
  Counts counts;
  Point point;
  Pair<String, Integer> pair;
  Pair<List<Point>, Pair<Colour, int[]>> nested;
  Checked checked;
  WithOptional withOptional;
  Bean bean;
  Derived derived;
  Box<List<LocalDate>> box;
  Secret secret;
  Inner inner;
  NoConstructor noConstructor;
  Shadowing shadowing;
  Strict strict;
  Optional<Integer> optional;
  OptionalInt optionalInt;
  OptionalLong optionalLong;
  OptionalDouble optionalDouble;
  Path path;
  File file;
  URI uri;
  URL url;
  Instant instant;
  LocalDate localDate;
  LocalTime localTime;
  LocalDateTime localDateTime;
  ZonedDateTime zonedDateTime;
  OffsetDateTime offsetDateTime;
  OffsetTime offsetTime;
  Duration duration;
  Period period;
  Year year;
  YearMonth yearMonth;
  MonthDay monthDay;
  ZoneId zoneId;
  ZoneOffset zoneOffset;
  UUID uuid;
  Charset charset;
  Locale locale;
  Class<?> type;
  Thread thread;
  Runnable runnable;
  Abstract abstractClass;

  /** An enum with a constant that is a class of its own. */
  enum Colour {
    RED,
    GREEN {
      @Override
      String shade() {
        return "leaf";
      }
    },
    BLUE;

    String shade() {
      return "plain";
    }
  }

  record Point(double x, double y) {}

  record Pair<A, B>(A first, B second) {}

  record Checked(int size) {
    Checked {
      if (size < 0) {
        throw new IllegalArgumentException("size must not be negative");
      }
    }
  }

  record WithOptional(String name, Optional<Integer> age) {}

  static class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  static class Counts extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;
  }

  static class Bean {
    private String title = "none";
    private int celsius;
    private List<Point> points;
    transient int cache = 7;
    static int shared = 8;

    public int getCelsius() {
      return celsius;
    }

    public void setCelsius(int celsius) {
      if (celsius < -273) {
        throw new IllegalArgumentException("below absolute zero");
      }
      this.celsius = celsius;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bean bean
          && title.equals(bean.title)
          && celsius == bean.celsius
          && Objects.equals(points, bean.points);
    }

    @Override
    public int hashCode() {
      return Objects.hash(title, celsius, points);
    }
  }

  static class Derived extends Bean {
    private boolean ready;

    public boolean isReady() {
      return ready;
    }
  }

  static class Box<T> {
    T content;
    private Map<String, T> named = new LinkedHashMap<>();
  }

  static class Secret {
    private String word;

    private Secret() {}
  }

  @SuppressWarnings("ClassCanBeStatic") // the mistake that the test is about
  class Inner {
    int x;
  }

  static class NoConstructor {
    final int x;

    NoConstructor(int x) {
      this.x = x;
    }
  }

  static class Shadowing extends Bean {
    String title;
  }

  static class Strict {
    Strict() {
      throw new IllegalStateException("not today");
    }
  }

  abstract static class Abstract {}
}

package org.clustrix.launcher.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.lang.reflect.Type;
import java.util.TreeSet;
import org.clustrix.launcher.binding.Vocabulary.Box;
import org.clustrix.launcher.binding.Vocabulary.Derived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of what is bound and what is refused; the type is that of a field of {@link Vocabulary}.
 */
class BinderTest {
  static Type type(String field) {
    try {
      return Vocabulary.class.getDeclaredField(field).getGenericType();
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(field, e);
    }
  }

  private static Object bind(String field, String json) {
    return new Binder().bind(JsonParser.parseString(json), type(field), ValuePath.root("args[0]"));
  }

  /** What is bound is written back as the third column; empty where that is the JSON itself. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          primitiveBoolean | true                         |
          primitiveByte    | -128                         |
          primitiveShort   | 32767                        |
          primitiveInt     | -2147483648                  |
          primitiveInt     | -0                           | 0
          primitiveLong    | 9223372036854775807          |
          primitiveFloat   | 0.1                          |
          primitiveFloat   | 16777216                     | 1.6777216E7
          primitiveFloat   | 3.4028235e38                 | 3.4028235E38
          primitiveDouble  | 1                            | 1.0
          primitiveDouble  | 0.1                          |
          primitiveDouble  | 9007199254740992             | 9.007199254740992E15
          primitiveDouble  | 9007199254740994             | 9.007199254740994E15
          primitiveDouble  | 1e308                        | 1.0E308
          primitiveDouble  | 0.0e-999                     | 0.0
          primitiveDouble  | 4.9e-324                     | 4.9E-324
          primitiveChar    | "ü"                          |
          boxedInt         | null                         |
          boxedInt         | 7                            |
          boxedBoolean     | false                        |
          boxedByte        | 1                            |
          boxedShort       | 2                            |
          boxedLong        | 3                            |
          boxedFloat       | 0.5                          |
          boxedDouble      | 0.25                         |
          boxedChar        | "\\""                        |
          string           | "a\\nb"                      |
          string           | null                         |
          charSequence     | "x"                          |
          bigInteger       | 123456789012345678901234567890 |
          bigDecimal       | 1.2345678901234567890123456789 |
          bigDecimal       | 1e400                        | 1E+400
          number           | 1                            |
          number           | 12345678901234567890         |
          number           | 2.5                          |
          number           | 1e400                        | 1E+400
          object           | {"a":[1,2.5,"x",null,true]}  |
          colour           | "GREEN"                      |
          ints             | [1,2]                        |
          ints             | []                           |
          grid             | [[1],[2,3],[]]               |
          strings          | ["a",null]                   |
          bytes            | "AQL/"                       |
          bytes            | [1,2,-1]                     | "AQL/"
          listArray        | [["a"],[]]                   |
          list             | [1,null]                     |
          anyList          | [1,"a"]                      |
          numbers          | [1,2.5]                      |
          above            | [1]                          |
          collection       | [1,1]                        |
          iterable         | [2]                          |
          set              | ["b","a"]                    |
          sortedSet        | [2,1]                        | [1,2]
          dates            | ["2026-11-22"]               |
          deque            | [1,2]                        |
          arrayDeque       | [1]                          |
          colours          | ["BLUE","RED"]               | ["RED","BLUE"]
          names            | ["a"]                        |
          map              | {"b":1,"a":null}             |
          byColour         | {"RED":[{"x":1.0,"y":2.0}]}  |
          byInt            | {"-1":"a"}                   |
          byDate           | {"2026-11-22":"a"}           |
          byBoolean        | {"true":"a"}                 |
          sortedMap        | {"2":"b","1":"a"}            | {"1":"a","2":"b"}
          concurrentMap    | {"a":1}                      |
          enumMap          | {"BLUE":1,"RED":2}           | {"RED":2,"BLUE":1}
          counts           | {"a":1}                      |
          point            | {"y":2,"x":1}                | {"x":1.0,"y":2.0}
          pair             | {"first":"a","second":1}     |
          nested           | {"first":[{"x":1.0,"y":2.0}],"second":{"first":"RED","second":[1]}} |
          checked          | {"size":3}                   |
          withOptional     | {"name":"a"}                 | {"name":"a","age":null}
          withOptional     | {"name":"a","age":4}         |
          bean             | {}                           | {"title":"none","celsius":0,"points":null}
          bean             | {"title":"t","celsius":-3,"points":[]} |
          derived          | {"ready":true}               | {"title":"none","celsius":0,"points":null,"ready":true}
          box              | {"content":["2026-11-22"],"named":{"a":[]}} |
          secret           | {"word":"x"}                 |
          optional         | 1                            |
          optional         | null                         |
          optionalInt      | 1                            |
          optionalInt      | null                         |
          optionalLong     | 2                            |
          optionalLong     | null                         |
          optionalDouble   | 2.5                          |
          optionalDouble   | null                         |
          path             | "data/ü.csv"                 |
          file             | "a/b"                        |
          uri              | "https://example.org/a?b#c"  |
          url              | "https://example.org/a"      |
          instant          | "2026-11-22T11:04:23.007Z"   |
          localDate        | "2026-02-28"                 |
          localTime        | "23:59:59.5"                 | "23:59:59.500"
          localDateTime    | "2026-11-22T11:04"           |
          zonedDateTime    | "2026-11-22T11:04+01:00[Europe/Zurich]" |
          offsetDateTime   | "2026-11-22T11:04+01:00"     |
          offsetTime       | "11:04+01:00"                |
          duration         | "PT1H30M"                    |
          period           | "P1Y2M3D"                    |
          year             | "2026"                       |
          yearMonth        | "2026-11"                    |
          monthDay         | "--02-29"                    |
          zoneId           | "Europe/Zurich"              |
          zoneId           | "+02:00"                     |
          zoneOffset       | "+02:00"                     |
          uuid             | "123e4567-e89b-12d3-a456-426614174000" |
          charset          | "UTF-8"                      |
          locale           | "de-CH"                      |
          """)
  void bindsAndWritesBack(String field, String json, String written) {
    assertThat(ValueWriter.text(bind(field, json))).isEqualTo(written == null ? json : written);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          primitiveBoolean | 1          | args[0]: expected true or false, got 1
          primitiveBoolean | "true"     | args[0]: expected true or false, got "true"
          primitiveInt     | null       | args[0]: expected an int, got null
          primitiveInt     | "1"        | args[0]: expected an integer, got "1"
          primitiveInt     | 1.0        | args[0]: expected an integer, got 1.0
          primitiveInt     | 1e3        | args[0]: expected an integer, got 1e3
          primitiveInt     | 2147483648 | args[0]: 2147483648 does not fit int (-2147483648 to 2147483647)
          primitiveByte    | 128        | args[0]: 128 does not fit byte (-128 to 127)
          boxedShort       | -32769     | args[0]: -32769 does not fit java.lang.Short (-32768 to 32767)
          primitiveLong    | 9223372036854775808 | args[0]: 9223372036854775808 does not fit long (-9223372036854775808 to 9223372036854775807)
          primitiveDouble  | 9007199254740993 | args[0]: 9007199254740993 loses precision as a double (9007199254740992); use long, BigInteger or BigDecimal
          primitiveDouble  | 1e400      | args[0]: 1e400 is too large for a double
          primitiveDouble  | 1e-400     | args[0]: 1e-400 is too small for a double: it becomes 0
          primitiveDouble  | "NaN"      | args[0]: expected a number, got "NaN"
          primitiveFloat   | 16777217   | args[0]: 16777217 loses precision as a float (16777216); use long, BigInteger or BigDecimal
          primitiveFloat   | 1e39       | args[0]: 1e39 is too large for a float
          primitiveChar    | "ab"       | args[0]: expected a string of one character, got "ab"
          primitiveChar    | ""         | args[0]: expected a string of one character, got ""
          string           | 1          | args[0]: expected a string, got 1
          bigInteger       | 1.5        | args[0]: expected an integer, got 1.5
          colour           | "GREN"     | args[0]: 'GREN' is none of org.clustrix.launcher.binding.Vocabulary$Colour: GREEN, RED, BLUE
          colour           | 1          | args[0]: expected a name of org.clustrix.launcher.binding.Vocabulary$Colour, got 1
          ints             | [1,"a"]    | args[0][1]: expected an integer, got "a"
          ints             | 1          | args[0]: expected an array, got 1
          ints             | [null]     | args[0][0]: expected an int, got null
          grid             | [[1],[2,2.5]] | args[0][1][1]: expected an integer, got 2.5
          bytes            | [128]      | args[0][0]: 128 does not fit byte (-128 to 127)
          bytes            | "*"        | args[0]: not Base64: Input byte[] should at least have 2 bytes for base64 bytes
          list             | {"a":1}    | args[0]: expected an array, got {"a":1}
          list             | ["1"]      | args[0][0]: expected an integer, got "1"
          above            | ["a"]      | args[0][0]: expected an integer, got "a"
          deque            | [null]     | args[0][0]: java.util.ArrayDeque refuses this element: java.lang.NullPointerException
          names            | [1]        | args[0][0]: expected a string, got 1
          map              | []         | args[0]: expected an object, got []
          byInt            | {"a":"x"}  | args[0].a: expected an integer, got a
          byInt            | {"01":"x"} | args[0].01: expected an integer, got 01
          byInt            | {"3000000000":"x"} | args[0].3000000000: 3000000000 does not fit java.lang.Integer (-2147483648 to 2147483647)
          byColour         | {"RED":[{"x":1,"y":"b"}]} | args[0].RED[0].y: expected a number, got "b"
          byColour         | {"PINK":[]} | args[0].PINK: 'PINK' is none of org.clustrix.launcher.binding.Vocabulary$Colour: RED, BLUE, GREEN
          counts           | {"a":"b"}  | args[0].a: expected an integer, got "b"
          point            | {"x":1}    | args[0]: the component 'y' of the record org.clustrix.launcher.binding.Vocabulary$Point is missing; there is x
          point            | {"x":1,"z":2,"y":3} | args[0]: the record org.clustrix.launcher.binding.Vocabulary$Point has no component 'z'; it has x, y
          point            | [1,2]      | args[0]: expected an object, got [1,2]
          checked          | {"size":-1} | args[0]: the constructor of org.clustrix.launcher.binding.Vocabulary$Checked refuses it: java.lang.IllegalArgumentException: size must not be negative
          pair             | {"first":"a","second":"b"} | args[0].second: expected an integer, got "b"
          bean             | {"titel":"x"} | args[0]: org.clustrix.launcher.binding.Vocabulary$Bean has no field 'titel'; it has title, points, celsius
          bean             | {"cache":1} | args[0]: org.clustrix.launcher.binding.Vocabulary$Bean has no field 'cache'; it has title, celsius, points
          bean             | {"celsius":-300} | args[0].celsius: setCelsius refuses it: java.lang.IllegalArgumentException: below absolute zero
          box              | {"content":["x"]} | args[0].content[0]: "x" is no java.time.LocalDate: Text 'x' could not be parsed at index 0
          inner            | {"x":1}    | args[0]: org.clustrix.launcher.binding.Vocabulary$Inner is an inner class; make it static
          noConstructor    | {"x":1}    | args[0]: org.clustrix.launcher.binding.Vocabulary$NoConstructor has no constructor without arguments; add one, private is enough, or make it a record
          shadowing        | {"title":"x"} | args[0]: the field 'title' of org.clustrix.launcher.binding.Vocabulary$Shadowing hides one of a super class; rename it
          strict           | {}         | args[0]: the constructor of org.clustrix.launcher.binding.Vocabulary$Strict refuses it: java.lang.IllegalStateException: not today
          optional         | "a"        | args[0]: expected an integer, got "a"
          path             | 1          | args[0]: expected a string that says a java.nio.file.Path, got 1
          localDate        | "2026-02-30" | args[0]: "2026-02-30" is no java.time.LocalDate: Text '2026-02-30' could not be parsed: Invalid date 'FEBRUARY 30'
          zoneId           | "Mars"     | args[0]: "Mars" is no java.time.ZoneId: Unknown time-zone ID: Mars
          uuid             | "1-2-3-4-5" | args[0]: "1-2-3-4-5" is no java.util.UUID: it would be 00000001-0002-0003-0004-000000000005
          charset          | "none"     | args[0]: "none" is no java.nio.charset.Charset: none
          locale           | "de_CH"    | args[0]: "de_CH" is no java.util.Locale: it would be und
          type             | "java.lang.String" | args[0]: java.lang.Class has no form in JSON; declare a string, a number, a list, a map, a record or a plain class
          thread           | {}         | args[0]: java.lang.Thread has no form in JSON; declare a string, a number, a list, a map, a record or a plain class
          runnable         | {}         | args[0]: no object can be made of the interface java.lang.Runnable; declare a string, a number, a list, a map, a record or a plain class
          abstractClass    | {}         | args[0]: no object can be made of the abstract class org.clustrix.launcher.binding.Vocabulary$Abstract; declare a string, a number, a list, a map, a record or a plain class
          stringBuilder    | "a"        | args[0]: java.lang.StringBuilder has no form in JSON; declare String instead
          """)
  void refusesWithThePathAndTheReason(String field, String json, String message) {
    assertThatThrownBy(() -> bind(field, json))
        .isInstanceOf(BindingException.class)
        .hasMessage(message);
  }

  @Test
  void genericTypesReachTheirValues() {
    assertThat(((Box<?>) bind("box", "{\"content\":[\"2026-11-22\"]}")).content)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .first()
        .isEqualTo(java.time.LocalDate.of(2026, 11, 22));
    assertThat(bind("sortedSet", "[2,1]")).isInstanceOf(TreeSet.class);
    assertThat(bind("object", "3000000000")).isEqualTo(3000000000L);
    assertThat(bind("object", "3")).isEqualTo(3);
    assertThat(bind("object", "3.0")).isEqualTo(3.0);
    assertThat(((Derived) bind("derived", "{\"celsius\":4}")).getCelsius()).isEqualTo(4);
  }

  @Test
  void aLongWrongValueIsCutInTheMessage() {
    assertThatThrownBy(() -> bind("primitiveInt", "\"" + "x".repeat(1000) + "\""))
        .message()
        .hasSizeLessThan(120)
        .endsWith("…");
  }
}

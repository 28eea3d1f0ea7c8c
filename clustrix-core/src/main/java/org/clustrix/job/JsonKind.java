package org.clustrix.job;

import com.google.gson.JsonElement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The kinds of JSON values, and which of them a Java type can take. */
enum JsonKind {
  NULL("null"),
  BOOLEAN("true or false"),
  NUMBER("a number"),
  STRING("a string"),
  ARRAY("an array"),
  OBJECT("an object");

  private static final Set<JsonKind> NUMERIC = EnumSet.of(NUMBER);
  private static final Set<JsonKind> TEXT = EnumSet.of(STRING);

  /** By the erased type; what is not here may have any form that the launcher knows. */
  private static final Map<String, Set<JsonKind>> ACCEPTED =
      Map.ofEntries(
          Map.entry("byte", NUMERIC),
          Map.entry("short", NUMERIC),
          Map.entry("int", NUMERIC),
          Map.entry("long", NUMERIC),
          Map.entry("float", NUMERIC),
          Map.entry("double", NUMERIC),
          Map.entry("boolean", EnumSet.of(BOOLEAN)),
          Map.entry("char", TEXT),
          Map.entry("java.lang.Byte", nullable(NUMBER)),
          Map.entry("java.lang.Short", nullable(NUMBER)),
          Map.entry("java.lang.Integer", nullable(NUMBER)),
          Map.entry("java.lang.Long", nullable(NUMBER)),
          Map.entry("java.lang.Float", nullable(NUMBER)),
          Map.entry("java.lang.Double", nullable(NUMBER)),
          Map.entry("java.lang.Boolean", nullable(BOOLEAN)),
          Map.entry("java.lang.Character", nullable(STRING)),
          Map.entry("java.lang.String", nullable(STRING)),
          Map.entry("java.nio.file.Path", nullable(STRING)),
          Map.entry("java.io.File", nullable(STRING)),
          Map.entry("java.util.List", nullable(ARRAY)),
          Map.entry("java.util.Set", nullable(ARRAY)),
          Map.entry("java.util.Collection", nullable(ARRAY)),
          Map.entry("java.lang.Iterable", nullable(ARRAY)),
          Map.entry("java.util.Map", nullable(OBJECT)));

  private final String text;

  JsonKind(String text) {
    this.text = text;
  }

  private static Set<JsonKind> nullable(JsonKind kind) {
    return EnumSet.of(kind, NULL);
  }

  static JsonKind of(JsonElement value) {
    if (value.isJsonNull()) {
      return NULL;
    }
    if (value.isJsonArray()) {
      return ARRAY;
    }
    if (value.isJsonObject()) {
      return OBJECT;
    }
    if (value.getAsJsonPrimitive().isBoolean()) {
      return BOOLEAN;
    }
    return value.getAsJsonPrimitive().isNumber() ? NUMBER : STRING;
  }

  /** Returns the kinds that a generic type as Java writes it can take. */
  static Set<JsonKind> accepted(String type) {
    if (type.endsWith("[]")) {
      // bytes may also be given as text
      return type.equals("byte[]") ? EnumSet.of(ARRAY, STRING, NULL) : nullable(ARRAY);
    }
    int generic = type.indexOf('<');
    return ACCEPTED.getOrDefault(
        generic < 0 ? type : type.substring(0, generic), EnumSet.allOf(JsonKind.class));
  }

  @Override
  public String toString() {
    return text;
  }
}

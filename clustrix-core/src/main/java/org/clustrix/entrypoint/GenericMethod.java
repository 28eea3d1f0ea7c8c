package org.clustrix.entrypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A generic method signature (JVMS §4.7.9.1) with its types as {@code
 * java.lang.reflect.Type#getTypeName} writes them.
 *
 * @param parameters the parameter types
 * @param returns the return type
 */
record GenericMethod(List<String> parameters, String returns) {
  private static final Map<Character, String> PRIMITIVES =
      Map.of(
          'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S',
          "short", 'Z', "boolean", 'V', "void");

  static GenericMethod parse(String signature) {
    Reader reader = new Reader(signature, signature.indexOf('('));
    reader.at++;
    List<String> parameters = new ArrayList<>();
    while (reader.peek() != ')') {
      parameters.add(reader.type());
    }
    reader.at++;
    return new GenericMethod(List.copyOf(parameters), reader.type());
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text, int start) {
      this.text = text;
      this.at = start;
    }

    char peek() {
      return text.charAt(at);
    }

    String type() {
      char c = text.charAt(at++);
      return switch (c) {
        case '[' -> type() + "[]";
        case 'T' -> until(';');
        case 'L' -> classType();
        case '*' -> "?";
        case '+' -> "? extends " + type();
        case '-' -> "? super " + type();
        default -> PRIMITIVES.get(c);
      };
    }

    private String until(char end) {
      int start = at;
      at = text.indexOf(end, start) + 1;
      return text.substring(start, at - 1);
    }

    private String classType() {
      StringBuilder name = new StringBuilder();
      while (true) {
        char c = text.charAt(at++);
        if (c == ';') {
          return name.toString();
        } else if (c == '<') {
          List<String> arguments = new ArrayList<>();
          while (peek() != '>') {
            arguments.add(type());
          }
          at++;
          name.append('<').append(String.join(", ", arguments)).append('>');
        } else {
          name.append(c == '/' ? '.' : c == '.' ? '$' : c);
        }
      }
    }
  }
}

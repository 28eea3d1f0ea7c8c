package org.clustrix.entrypoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A function as the user wrote it, in its parts.
 *
 * @param className {@code com.acme.Analysis}
 * @param method the method's name; empty where only a class is named
 * @param parameters the parameter types as written; empty where none are
 */
record FunctionText(String className, String method, Optional<List<String>> parameters) {
  private static final String NAME =
      "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*";
  private static final Pattern FORM =
      Pattern.compile("(" + NAME + ")(?:(?:#|::)(" + NAME + "|<init>)\\s*(?:\\(([^()]*)\\))?)?");

  static FunctionText parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new EntryPointException(
          EntryPointException.Reason.MALFORMED,
          "the function '" + text + "' is not a class and a method",
          "write clustrix.function as com.acme.Analysis#run, as com.acme.Analysis::run, or with"
              + " parameter types as com.acme.Analysis#run(java.lang.String,int)");
    }
    String method = matcher.group(2) == null ? "" : matcher.group(2);
    Optional<List<String>> parameters =
        Optional.ofNullable(matcher.group(3)).map(FunctionText::types);
    return new FunctionText(matcher.group(1), method, parameters);
  }

  private static List<String> types(String text) {
    String varargs = text.replace("...", "[]").replaceAll("\\s", "");
    return varargs.isEmpty() ? List.of() : Stream.of(varargs.split(",", -1)).toList();
  }
}

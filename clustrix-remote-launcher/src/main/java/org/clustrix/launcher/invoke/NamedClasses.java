package org.clustrix.launcher.invoke;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that the messages of an exception name, its causes and suppressed ones included: a
 * missing class may be wrapped by any framework, and {@code ServiceConfigurationError} says only in
 * words which provider it did not find. Stateless.
 */
final class NamedClasses {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:[./][\\p{L}_$][\\p{L}\\p{N}_$]*)+");

  private static final int MOST_EXCEPTIONS = 256;
  private static final int MOST_CHARACTERS = 10_000;

  private NamedClasses() {}

  /** Returns binary names, and names that only look so, in the order of the messages. */
  static Set<String> in(Throwable thrown) {
    Set<String> names = new LinkedHashSet<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    while (!open.isEmpty() && seen.size() < MOST_EXCEPTIONS) {
      Throwable next = open.poll();
      if (seen.add(next)) {
        reasons(next, open);
        add(next, names);
      }
    }
    return names;
  }

  private static void reasons(Throwable thrown, Deque<Throwable> open) {
    Collections.addAll(open, thrown.getSuppressed());
    try {
      if (thrown.getCause() != null) {
        open.addFirst(thrown.getCause());
      }
    } catch (RuntimeException | Error hostile) {
      // it keeps its cause to itself
    }
  }

  private static void add(Throwable thrown, Set<String> names) {
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException | Error hostile) {
      return;
    }
    if (message == null) {
      return;
    }
    boolean missing =
        thrown instanceof ClassNotFoundException || thrown instanceof NoClassDefFoundError;
    String text =
        message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) : message;
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      String name = found.group().replace('/', '.');
      String simple = name.substring(name.lastIndexOf('.') + 1);
      // elsewhere, a word with dots is rather a file or a property than a class in lower case
      if (missing || Character.isUpperCase(simple.codePointAt(0))) {
        names.add(name);
      }
    }
  }
}

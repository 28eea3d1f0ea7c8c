package org.clustrix.it.corpus;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The instructions of a method and their lines, as {@code javap} prints them. Immutable. */
final class PrintedMethod {
  private static final Pattern LINE = Pattern.compile("(?m)^ +line (\\d+): (\\d+)$");
  private static final Pattern INSTRUCTION = Pattern.compile("(?m)^ +(\\d+): ([a-z].*)$");

  /** A handler stands for the type that it catches. */
  private static final Pattern CAUGHT = Pattern.compile("(?m)^ +\\d+ +\\d+ +(\\d+) +(Class \\S+)$");

  private final TreeMap<Integer, Set<Integer>> lines = new TreeMap<>();
  private final Map<Integer, String> instructions = new TreeMap<>();

  PrintedMethod(String text) {
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      lines
          .computeIfAbsent(Integer.valueOf(line.group(2)), key -> new TreeSet<>())
          .add(Integer.valueOf(line.group(1)));
    }
    Matcher instruction = INSTRUCTION.matcher(text);
    while (instruction.find()) {
      instructions.put(Integer.valueOf(instruction.group(1)), instruction.group(2));
    }
    Matcher caught = CAUGHT.matcher(text);
    while (caught.find()) {
      instructions.merge(Integer.valueOf(caught.group(1)), caught.group(2), String::concat);
    }
  }

  /** Returns the numbers in its line table. */
  Set<Integer> lines() {
    return lines.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** Returns whether there are instructions, or at least a method, of which no line is known. */
  boolean lacksLines() {
    return !lines.containsKey(0);
  }

  /** Returns the instructions of a line; 0 stands for those of which no line is known. */
  String at(int line) {
    return instructions.entrySet().stream()
        .filter(entry -> linesOf(entry.getKey()).contains(line))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
  }

  /** Inlining compilers let several lines begin at one instruction. */
  private Set<Integer> linesOf(int position) {
    Map.Entry<Integer, Set<Integer>> entry = lines.floorEntry(position);
    return entry == null ? Set.of(0) : entry.getValue();
  }
}

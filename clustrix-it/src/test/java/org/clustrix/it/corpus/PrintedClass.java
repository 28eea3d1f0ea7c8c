package org.clustrix.it.corpus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.apache.bcel.generic.Type;

/** What {@code javap -c -l -p -v} prints of a class file, taken apart. Immutable. */
final class PrintedClass {
  private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

  /** A member starts with two blanks, and all that belongs to it with more. */
  private static final Pattern MEMBER =
      Pattern.compile("(?m)^ {2}(\\S.*;)$\n {4}descriptor: (.+)$");

  private static final Pattern CONSTANT = Pattern.compile("(?m)^ +#\\d+ = \\S+ +(.*)$");
  private static final Pattern THIS = Pattern.compile("(?m)^ +this_class: #\\d+ +// (\\S+)$");

  private final Map<String, List<PrintedMethod>> methods = new HashMap<>();
  private final Set<String> constants = new HashSet<>();
  private final String own;

  PrintedClass(String text) {
    int pool = Math.max(text.indexOf("\nConstant pool:\n"), 0);
    int members = Math.max(text.indexOf("\n{\n", pool), pool);
    Matcher constant = CONSTANT.matcher(text.substring(pool, members));
    while (constant.find()) {
      String[] values = constant.group(1).split(" // +", 2);
      constants.add(values[values.length - 1].strip());
    }
    Matcher self = THIS.matcher(text);
    own = self.find() ? self.group(1) : "";
    Matcher member = MEMBER.matcher(text);
    String open = "";
    int from = members;
    while (member.find()) {
      method(open, text.substring(from, member.start()));
      open = signature(member.group(1), member.group(2));
      from = member.start();
    }
    method(open, text.substring(from));
  }

  /** Bridges have the signature of the method that they stand for. */
  private void method(String signature, String text) {
    methods.computeIfAbsent(signature, key -> new ArrayList<>()).add(new PrintedMethod(text));
  }

  /** Prints a class file. */
  static PrintedClass of(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("clustrix-javap-", ".class");
    try {
      Files.write(file, bytes);
      StringWriter out = new StringWriter();
      PrintWriter writer = new PrintWriter(out);
      JAVAP.run(writer, writer, "-c", "-l", "-p", "-v", file.toString());
      return new PrintedClass(out.toString());
    } finally {
      Files.delete(file);
    }
  }

  /** Makes {@code run(int,java.lang.String)} of a declaration and its descriptor. */
  private static String signature(String declaration, String descriptor) {
    if (!descriptor.startsWith("(")) {
      return "field " + declaration;
    }
    int open = declaration.indexOf('(');
    if (open < 0) {
      return "<clinit>()"; // "static {};", in old classes with other modifiers too
    }
    String head = declaration.substring(0, open);
    String name = head.substring(head.lastIndexOf(' ') + 1);
    // a constructor bears the whole name of its class, with dots that no other name has
    boolean constructor = name.indexOf('.') >= 0 || head.indexOf(' ') < 0 || isBare(head);
    return (constructor ? "<init>" : name) + parameters(descriptor);
  }

  /** Whether nothing but modifiers stands before the name: a constructor in no package. */
  private static boolean isBare(String head) {
    List<String> words = Arrays.asList(head.split(" "));
    return Set.of("public", "protected", "private").containsAll(words.subList(0, words.size() - 1));
  }

  private static String parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }

  boolean hasMethod(String signature) {
    return methods.containsKey(signature);
  }

  /**
   * Returns the line numbers of a method; of the whole class where it is empty. Among them is 0
   * where the table says nothing of the first instructions, or there is none.
   */
  Set<Integer> lines(String signature) {
    Set<Integer> lines = new TreeSet<>();
    for (Map.Entry<String, List<PrintedMethod>> entry : methods.entrySet()) {
      for (PrintedMethod method : entry.getValue()) {
        if (signature.isEmpty() || signature.equals(entry.getKey())) {
          lines.addAll(method.lines());
          if (method.lacksLines()) {
            lines.add(0);
          }
        }
      }
    }
    return lines;
  }

  /** Returns whether a constant is, or holds, a text. */
  boolean names(String reference) {
    return constants.contains(reference)
        || constants.stream().anyMatch(known -> known.contains(reference));
  }

  /**
   * Returns whether an instruction in a line of a method names something. There, {@code javap}
   * leaves out the class where it is the own one, and does not say what a dynamic constant is.
   */
  boolean names(String signature, int line, String reference) {
    String shortly =
        reference.startsWith(own + ".") ? reference.substring(own.length() + 1) : reference;
    return methods.get(signature).stream()
        .map(method -> method.at(line))
        .anyMatch(
            code -> code.contains(shortly) || code.contains("Dynamic #") || reference.equals(own));
  }
}

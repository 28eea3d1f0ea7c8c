package org.clustrix.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clustrix.format.Dependencies;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageMetadata;

/** What is in a package, as a table. Stateless. */
public final class InspectionText {
  /** Beyond these, the rest of a kind is one line. */
  private static final int MOST = 50;

  private InspectionText() {}

  /** Returns the lines. */
  public static List<String> of(Inspection inspection) {
    List<String> lines = new ArrayList<>();
    PackageMetadata metadata = inspection.info().metadata();
    head(inspection, metadata, lines);
    table(inspection, lines);
    Dependencies dependencies = metadata.dependencies();
    section(
        "imports",
        dependencies.imports().stream()
            .map(
                i ->
                    line(i.line())
                        + i.module()
                        + " {"
                        + String.join(", ", i.names())
                        + "} of "
                        + i.artifact())
            .toList(),
        lines);
    section(
        "calls of the cluster filesystem",
        dependencies.filesystemCalls().stream()
            .map(c -> line(c.line()) + c.function() + "(" + String.join(", ", c.args()) + ")")
            .toList(),
        lines);
    section(
        "files and resources that the code names",
        dependencies.fileReferences().stream()
            .map(
                f ->
                    line(f.line())
                        + f.operation()
                        + " "
                        + f.path()
                        + (f.relative() || f.operation().equals("resource") ? "" : " (absolute)"))
            .toList(),
        lines);
    section("not found on the class path", dependencies.unresolved(), lines);
    section(
        "worth knowing",
        inspection.notes().stream()
            .map(
                note ->
                    line(note.line())
                        + note.kind()
                        + " "
                        + (note.name().isEmpty() ? "of a computed name" : note.name())
                        + " in "
                        + note.by())
            .toList(),
        lines);
    section(
        "artifacts of the project that do not travel",
        inspection.leftOut().stream().map(a -> a.coordinates() + " (" + a.why() + ")").toList(),
        lines);
    return lines;
  }

  private static void head(Inspection inspection, PackageMetadata metadata, List<String> lines) {
    FunctionInfo function = metadata.function();
    String parameters =
        function.parameters().stream()
            .map(parameter -> parameter.type() + " " + parameter.name())
            .collect(Collectors.joining(", "));
    lines.add("package   " + metadata.packageId());
    lines.add(
        "file      "
            + inspection.info().packagePath()
            + " ("
            + ByteSize.text(inspection.info().sizeBytes())
            + ")");
    lines.add("function  " + function.className() + "#" + function.name());
    lines.add("signature " + function.returns() + " " + function.name() + "(" + parameters + ")");
    lines.add(
        "runs on   Java "
            + metadata.execution().javaRelease()
            + " or later, "
            + metadata.execution().targetPlatform());
    metadata
        .execution()
        .environmentVariables()
        .forEach((name, value) -> lines.add("variable  " + name + "=" + value));
  }

  private static void table(Inspection inspection, List<String> lines) {
    lines.add("");
    lines.add(row("SIZE", "FILES", "KIND", "NAME"));
    for (Part.Kind kind : Part.Kind.values()) {
      List<Part> parts = inspection.parts(kind);
      for (Part part : parts.subList(0, Math.min(MOST, parts.size()))) {
        lines.add(row(part, part.name()));
      }
      if (parts.size() > MOST) {
        List<Part> rest = parts.subList(MOST, parts.size());
        int files = rest.stream().mapToInt(Part::files).sum();
        lines.add(row(new Part(kind, "", files, Part.bytes(rest)), "(" + rest.size() + " others)"));
      }
    }
    int files = inspection.parts().stream().mapToInt(Part::files).sum();
    lines.add(row(ByteSize.text(inspection.bytes()), String.valueOf(files), "total", ""));
    inspection.warnings().forEach(warning -> lines.add("warning: " + warning));
  }

  private static String row(Part part, String name) {
    String kind = part.kind().name().toLowerCase(Locale.ROOT);
    return row(ByteSize.text(part.bytes()), String.valueOf(part.files()), kind, name);
  }

  private static String row(String size, String files, String kind, String name) {
    return String.format(Locale.ROOT, "%10s  %6s  %-8s  %s", size, files, kind, name)
        .stripTrailing();
  }

  private static void section(String title, List<String> items, List<String> lines) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(title + " (" + items.size() + ")");
      items.forEach(item -> lines.add("  " + item));
    }
  }

  private static String line(int line) {
    return line > 0 ? "line " + line + ": " : "";
  }
}

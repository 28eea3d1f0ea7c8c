package org.clustrix.files;

import java.util.List;
import java.util.stream.Collectors;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/** What is asked of a host about trees. Stateless. */
final class TreeScript {
  /** Less than a host's answer may have, so that it is cut here and that can be told. */
  private static final int MOST_BYTES = 31_000_000;

  private static final String TEXT = ScriptText.beside(TreeScript.class, "tree.sh");

  private TreeScript() {}

  /**
   * Returns a script.
   *
   * @param roots absolute paths
   * @param depth how many levels below them
   * @param detail whether rights and times of files are wanted
   * @param names patterns of the files that are of interest
   */
  static String of(Place place, List<String> roots, int depth, boolean detail, List<String> names) {
    String expression =
        names.stream()
            .map(name -> "-name " + Shell.quote(name))
            .collect(Collectors.joining(" -o "));
    StringBuilder script = new StringBuilder("work=" + Shell.quote(place.work()));
    script.append(" depth=").append(depth).append(" detail=").append(detail ? "yes" : "no");
    script.append("\n{\n").append(TEXT);
    for (String root : roots) {
      script.append("root ").append(Shell.quote(root)).append(' ').append(expression).append('\n');
    }
    return script.append("} | head -c ").append(MOST_BYTES).append('\n').toString();
  }
}

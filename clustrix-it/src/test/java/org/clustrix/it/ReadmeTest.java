package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The README names what the plugin's own descriptor has, no more and no less. */
final class ReadmeTest {
  private static final Set<String> parameters = new TreeSet<>();
  private static final Set<String> goals = new TreeSet<>();
  private static String readme;

  @BeforeAll
  static void read() throws Exception {
    readme = Files.readString(Path.of("..", "README.md"));
    try (InputStream in = ReadmeTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Element plugin =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      NodeList mojos = plugin.getElementsByTagName("mojo");
      for (int i = 0; i < mojos.getLength(); i++) {
        Element mojo = (Element) mojos.item(i);
        String goal = text(mojo, "goal");
        goals.add(goal);
        if (!goal.equals("help")) {
          addParameters(mojo);
        }
      }
    }
  }

  @Test
  void everyPropertyInTheReadmeIsOneOfThePlugin() {
    assertThat(goals).contains("package-function", "deploy", "run", "help");
    assertThat(found("-Dclustrix\\.(\\w+)")).isNotEmpty().isSubsetOf(parameters);
    assertThat(found("(?<!\\.)clustrix:([a-z-]+)")).isNotEmpty().isSubsetOf(goals);
  }

  @Test
  void everyParameterOfThePluginStandsInTheTableOfSettings() {
    assertThat(found("(?m)^\\| `(\\w+)` \\|")).containsAll(parameters);
  }

  /** Those regions are compiled with the tests and run by {@code FromJavaIT}. */
  @Test
  void everyJavaSnippetIsAPieceOfASourceThatIsRun() throws Exception {
    Set<String> pieces = new TreeSet<>();
    for (String source : List.of("FromJava", "Analysis", "Annotated", "Checkpointed")) {
      Path file = Path.of("src/test/java/org/clustrix/it/api", source + ".java");
      Pattern.compile("(?s)\\R *// readme: [^\\n]*\\n(.*?)\\R *// end(?=\\R)")
          .matcher(Files.readString(file))
          .results()
          .forEach(piece -> pieces.add(piece.group(1).stripIndent().strip()));
    }
    Set<String> snippets = found("(?s)```java\\n(.*?)\\n```");
    assertThat(snippets).isNotEmpty().isSubsetOf(pieces);
    assertThat(pieces).as("pieces that no page shows").isSubsetOf(snippets);
  }

  private static Set<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(readme)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void addParameters(Element mojo) {
    NodeList nodes = mojo.getElementsByTagName("parameter");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element parameter = (Element) nodes.item(i);
      if (text(parameter, "editable").equals("true")) {
        parameters.add(text(parameter, "name"));
      }
    }
  }

  private static String text(Element element, String child) {
    return element.getElementsByTagName(child).item(0).getTextContent();
  }
}

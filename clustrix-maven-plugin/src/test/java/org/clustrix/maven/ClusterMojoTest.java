package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clustrix.config.Setting;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every setting is a parameter of every goal that talks to a cluster, and reaches the settings. */
class ClusterMojoTest {
  /** Those that goals without a cluster know too. */
  private static final Set<Setting> OF_PACKAGING =
      EnumSet.of(
          Setting.ENVIRONMENT,
          Setting.DEPENDENCY_POLICY,
          Setting.INCLUDE,
          Setting.EXCLUDE,
          Setting.DATA_FILES);

  @Test
  void everySettingHasAFieldThatReachesTheConfiguration() throws Exception {
    RunMojo mojo = new RunMojo(null, null);
    for (Setting setting : Setting.values()) {
      Class<?> owner = OF_PACKAGING.contains(setting) ? ClustrixMojo.class : ClusterMojo.class;
      Field field = owner.getDeclaredField(setting.key());
      field.setAccessible(true);
      String value = "value of " + setting.key();
      field.set(mojo, field.getType() == List.class ? List.of(value) : value);
    }

    Map<String, String> settings = mojo.pomSettings();

    assertThat(settings.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Setting.values()).map(Setting::key).toList());
    assertThat(settings).containsEntry("clusterHost", "value of clusterHost");
  }

  @Test
  void everySettingIsAPropertyInTheDescriptor() throws Exception {
    NodeList expressions = descriptor().getElementsByTagName("configuration");
    String text = expressions.item(expressions.getLength() - 1).getTextContent();
    for (Setting setting : Setting.values()) {
      assertThat(text).contains("${" + setting.property() + "}");
    }
  }

  @Test
  void noGoalLetsMavenResolveDependencies() throws Exception {
    assertThat(descriptor().getElementsByTagName("requiresDependencyResolution").getLength())
        .isZero();
    assertThat(descriptor().getElementsByTagName("mojo").getLength()).isEqualTo(13);
  }

  /** Else it would be refused on the command line and in a POM. */
  @Test
  void everyParameterIsOneThatTheCommandLineKnows() throws Exception {
    NodeList mojos = descriptor().getElementsByTagName("mojo");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < mojos.getLength(); i++) {
      Element mojo = (Element) mojos.item(i);
      if (!text(mojo, "goal").equals("help")) {
        NodeList parameters = mojo.getElementsByTagName("parameter");
        for (int k = 0; k < parameters.getLength(); k++) {
          Element parameter = (Element) parameters.item(k);
          if (text(parameter, "editable").equals("true")) {
            names.add(text(parameter, "name"));
          }
        }
      }
    }
    assertThat(CommandLine.parameters()).containsExactlyInAnyOrderElementsOf(names);
  }

  private static String text(Element element, String child) {
    return element.getElementsByTagName(child).item(0).getTextContent();
  }

  private static Document descriptor() throws Exception {
    try (InputStream in = ClusterMojoTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      if (in == null) {
        throw new IOException("the plugin descriptor is not generated");
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}

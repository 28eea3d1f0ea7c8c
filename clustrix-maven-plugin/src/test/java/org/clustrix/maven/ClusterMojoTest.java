package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clustrix.config.Setting;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
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

  private static Document descriptor() throws Exception {
    try (InputStream in = ClusterMojoTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      if (in == null) {
        throw new IOException("the plugin descriptor is not generated");
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}

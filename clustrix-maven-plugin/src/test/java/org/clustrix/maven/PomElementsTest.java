package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class PomElementsTest {
  private static Object configuration(String xml) throws Exception {
    return Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>"));
  }

  @Test
  void elementsThatNoGoalKnowsAreRefused() throws Exception {
    PomElements.requireKnown((Object) null);
    PomElements.requireKnown(
        configuration("<package>a</package><dataFiles><dataFile>x</dataFile></dataFiles><cores/>"));
    Object wrong = configuration("<cores>1</cores><clsterHost>h</clsterHost>");
    assertThatThrownBy(() -> PomElements.requireKnown(wrong))
        .hasMessageContaining("there is no parameter <clsterHost>, set in the POM")
        .hasMessageContaining("did you mean clusterHost");
  }
}

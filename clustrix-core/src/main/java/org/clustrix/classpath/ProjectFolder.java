package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The name of a folder of classes, which becomes part of a package: that of its Maven project where
 * it has one, else its own. Never one of a folder further up, since that may be another on every
 * machine. Stateless.
 */
final class ProjectFolder {
  private ProjectFolder() {}

  static String artifactId(Path classes) {
    Path target = classes.getParent();
    if (target != null && target.endsWith("target") && target.getParent() != null) {
      String found = ofPom(target.resolveSibling("pom.xml"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    Path name = classes.getFileName();
    String plain = name == null ? "" : name.toString().replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.isEmpty() ? "classes" : plain;
  }

  /** A POM that cannot be read names nothing: a name is no reason to fail. */
  private static String ofPom(Path pom) {
    if (!Files.isRegularFile(pom)) {
      return "";
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(pom)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth == 2 && xml.getLocalName().equals("artifactId")) {
            return xml.getElementText().strip();
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (IOException | XMLStreamException e) {
      return "";
    }
    return "";
  }
}

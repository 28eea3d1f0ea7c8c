package org.clustrix.reachability.rule;

import java.util.List;
import java.util.Map;

/** Which classes of the JDK load which services from the class path. Stateless. */
final class JdkServices {
  private static final Map<String, List<String>> BY_USER =
      Map.ofEntries(
          Map.entry("java.sql.DriverManager", List.of("java.sql.Driver")),
          Map.entry("java.sql.Driver", List.of("java.sql.Driver")),
          Map.entry("javax.sql.rowset.RowSetProvider", List.of("javax.sql.rowset.RowSetFactory")),
          Map.entry("java.nio.file.FileSystems", List.of("java.nio.file.spi.FileSystemProvider")),
          Map.entry("java.nio.file.Path", List.of("java.nio.file.spi.FileSystemProvider")),
          Map.entry("java.nio.file.Paths", List.of("java.nio.file.spi.FileSystemProvider")),
          Map.entry("java.nio.file.Files", List.of("java.nio.file.spi.FileTypeDetector")),
          Map.entry("java.nio.charset.Charset", List.of("java.nio.charset.spi.CharsetProvider")),
          Map.entry("java.net.URL", List.of("java.net.spi.URLStreamHandlerProvider")),
          Map.entry("java.net.InetAddress", List.of("java.net.spi.InetAddressResolverProvider")),
          Map.entry("java.lang.System", List.of("java.lang.System$LoggerFinder")),
          Map.entry(
              "java.util.random.RandomGenerator", List.of("java.util.random.RandomGenerator")),
          Map.entry(
              "java.util.random.RandomGeneratorFactory",
              List.of("java.util.random.RandomGenerator")),
          Map.entry(
              "java.util.ResourceBundle", List.of("java.util.spi.ResourceBundleControlProvider")),
          Map.entry("java.time.ZoneId", List.of("java.time.zone.ZoneRulesProvider")),
          Map.entry("java.time.chrono.Chronology", List.of("java.time.chrono.Chronology")),
          Map.entry(
              "javax.xml.parsers.DocumentBuilderFactory",
              List.of("javax.xml.parsers.DocumentBuilderFactory")),
          Map.entry(
              "javax.xml.parsers.SAXParserFactory", List.of("javax.xml.parsers.SAXParserFactory")),
          Map.entry(
              "javax.xml.stream.XMLInputFactory", List.of("javax.xml.stream.XMLInputFactory")),
          Map.entry(
              "javax.xml.stream.XMLOutputFactory", List.of("javax.xml.stream.XMLOutputFactory")),
          Map.entry(
              "javax.xml.stream.XMLEventFactory", List.of("javax.xml.stream.XMLEventFactory")),
          Map.entry(
              "javax.xml.transform.TransformerFactory",
              List.of("javax.xml.transform.TransformerFactory")),
          Map.entry("javax.xml.xpath.XPathFactory", List.of("javax.xml.xpath.XPathFactory")),
          Map.entry(
              "javax.xml.validation.SchemaFactory", List.of("javax.xml.validation.SchemaFactory")),
          Map.entry(
              "javax.xml.datatype.DatatypeFactory", List.of("javax.xml.datatype.DatatypeFactory")),
          Map.entry(
              "javax.script.ScriptEngineManager", List.of("javax.script.ScriptEngineFactory")),
          Map.entry(
              "javax.imageio.ImageIO",
              List.of(
                  "javax.imageio.spi.ImageReaderSpi",
                  "javax.imageio.spi.ImageWriterSpi",
                  "javax.imageio.spi.ImageInputStreamSpi",
                  "javax.imageio.spi.ImageOutputStreamSpi",
                  "javax.imageio.spi.ImageTranscoderSpi")));

  private JdkServices() {}

  /** Returns the services that a call of a class may load. */
  static List<String> usedBy(String className) {
    return BY_USER.getOrDefault(className, List.of());
  }
}

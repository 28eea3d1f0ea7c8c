package org.clustrix.reachability.rule;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/** Which methods of the JDK load which services from the class path. Stateless. */
final class JdkServices {
  private static final List<String> FILE_SYSTEMS = List.of("java.nio.file.spi.FileSystemProvider");
  private static final List<String> CHARSETS = List.of("java.nio.charset.spi.CharsetProvider");
  private static final List<String> RANDOM = List.of("java.util.random.RandomGenerator");
  private static final List<String> URL_HANDLERS = List.of("java.net.spi.URLStreamHandlerProvider");
  private static final List<String> PRINT =
      List.of("javax.print.PrintServiceLookup", "javax.print.StreamPrintServiceFactory");

  /** Whatever is called of the class. */
  private static final Map<String, List<String>> BY_OWNER =
      Map.ofEntries(
          entry("java.sql.DriverManager", List.of("java.sql.Driver")),
          entry("java.sql.Driver", List.of("java.sql.Driver")),
          entry("javax.sql.rowset.RowSetProvider", List.of("javax.sql.rowset.RowSetFactory")),
          entry("java.net.InetAddress", List.of("java.net.spi.InetAddressResolverProvider")),
          entry("java.util.random.RandomGenerator", RANDOM),
          entry("java.util.random.RandomGeneratorFactory", RANDOM),
          entry("java.util.ResourceBundle", List.of("java.util.spi.ResourceBundleControlProvider")),
          entry("java.util.prefs.Preferences", List.of("java.util.prefs.PreferencesFactory")),
          entry("java.util.spi.ToolProvider", List.of("java.util.spi.ToolProvider")),
          entry("java.time.ZoneId", List.of("java.time.zone.ZoneRulesProvider")),
          entry("java.time.chrono.Chronology", List.of("java.time.chrono.Chronology")),
          entry("javax.script.ScriptEngineManager", List.of("javax.script.ScriptEngineFactory")),
          entry("javax.naming.InitialContext", List.of("javax.naming.spi.InitialContextFactory")),
          entry(
              "javax.naming.directory.InitialDirContext",
              List.of("javax.naming.spi.InitialContextFactory")),
          entry(
              "javax.security.auth.login.LoginContext",
              List.of("javax.security.auth.spi.LoginModule")),
          entry(
              "javax.management.remote.JMXConnectorFactory",
              List.of("javax.management.remote.JMXConnectorProvider")),
          entry(
              "javax.management.remote.JMXConnectorServerFactory",
              List.of("javax.management.remote.JMXConnectorServerProvider")),
          entry("java.rmi.server.RMIClassLoader", List.of("java.rmi.server.RMIClassLoaderSpi")),
          entry(
              "com.sun.net.httpserver.HttpServer",
              List.of("com.sun.net.httpserver.spi.HttpServerProvider")),
          entry(
              "com.sun.net.httpserver.HttpsServer",
              List.of("com.sun.net.httpserver.spi.HttpServerProvider")),
          entry("javax.print.PrintServiceLookup", PRINT),
          entry("javax.print.StreamPrintServiceFactory", PRINT),
          entry(
              "javax.sound.sampled.AudioSystem",
              List.of(
                  "javax.sound.sampled.spi.AudioFileReader",
                  "javax.sound.sampled.spi.AudioFileWriter",
                  "javax.sound.sampled.spi.FormatConversionProvider",
                  "javax.sound.sampled.spi.MixerProvider")),
          entry(
              "javax.sound.midi.MidiSystem",
              List.of(
                  "javax.sound.midi.spi.MidiDeviceProvider",
                  "javax.sound.midi.spi.MidiFileReader",
                  "javax.sound.midi.spi.MidiFileWriter",
                  "javax.sound.midi.spi.SoundbankReader")),
          entry("org.xml.sax.helpers.XMLReaderFactory", List.of("org.xml.sax.driver")),
          entry(
              "org.w3c.dom.bootstrap.DOMImplementationRegistry",
              List.of("org.w3c.dom.DOMImplementationSourceList")),
          entry(
              "javax.imageio.ImageIO",
              List.of(
                  "javax.imageio.spi.ImageReaderSpi",
                  "javax.imageio.spi.ImageWriterSpi",
                  "javax.imageio.spi.ImageInputStreamSpi",
                  "javax.imageio.spi.ImageOutputStreamSpi",
                  "javax.imageio.spi.ImageTranscoderSpi")));

  /** Of these classes only one method does. */
  private static final Map<String, List<String>> BY_METHOD =
      Map.ofEntries(
          entry("java.lang.System#getLogger", List.of("java.lang.System$LoggerFinder")),
          entry("java.nio.file.FileSystems#newFileSystem", FILE_SYSTEMS),
          entry("java.nio.file.FileSystems#getFileSystem", FILE_SYSTEMS),
          entry("java.nio.file.spi.FileSystemProvider#installedProviders", FILE_SYSTEMS),
          entry(
              "java.nio.file.Files#probeContentType",
              List.of("java.nio.file.spi.FileTypeDetector")),
          entry("java.nio.charset.Charset#availableCharsets", CHARSETS),
          entry("java.net.URL#<init>", URL_HANDLERS),
          entry("java.net.URL#of", URL_HANDLERS),
          entry("java.net.URI#toURL", URL_HANDLERS));

  /** Each factory of JAXP loads itself, unless it is asked for the JDK's own. */
  private static final Set<String> XML_FACTORIES =
      Set.of(
          "javax.xml.parsers.DocumentBuilderFactory",
          "javax.xml.parsers.SAXParserFactory",
          "javax.xml.stream.XMLInputFactory",
          "javax.xml.stream.XMLOutputFactory",
          "javax.xml.stream.XMLEventFactory",
          "javax.xml.transform.TransformerFactory",
          "javax.xml.xpath.XPathFactory",
          "javax.xml.validation.SchemaFactory",
          "javax.xml.datatype.DatatypeFactory");

  private static final Set<String> XML_METHODS =
      Set.of("newInstance", "newFactory", "newNSInstance");

  private static final Set<String> PATHS = Set.of("java.nio.file.Path", "java.nio.file.Paths");

  /** Classes whose methods take the name of a charset. */
  private static final Set<String> CHARSET_USERS =
      Set.of(
          "java.lang.String",
          "java.io.InputStreamReader",
          "java.io.OutputStreamWriter",
          "java.io.PrintStream",
          "java.io.PrintWriter",
          "java.util.Scanner",
          "java.util.Formatter",
          "java.nio.charset.Charset");

  /** The charsets that every JDK has in its base module (and some of their aliases). */
  private static final Set<String> STANDARD_CHARSETS =
      Set.of(
          "UTF-8",
          "UTF8",
          "US-ASCII",
          "ASCII",
          "ISO-8859-1",
          "ISO8859_1",
          "ISO8859-1",
          "LATIN1",
          "UTF-16",
          "UTF-16BE",
          "UTF-16LE",
          "UTF-32",
          "WINDOWS-1252",
          "CP1252");

  /** The classes of whose methods any loads services. */
  static final Set<String> OWNERS = owners();

  private JdkServices() {}

  private static Set<String> owners() {
    Set<String> all = new HashSet<>(BY_OWNER.keySet());
    BY_METHOD.keySet().forEach(method -> all.add(method.substring(0, method.indexOf('#'))));
    all.addAll(XML_FACTORIES);
    all.addAll(PATHS);
    all.addAll(CHARSET_USERS);
    return all;
  }

  /** Returns the services that a call may load. */
  static List<String> usedBy(Call call) {
    MethodRef target = call.target();
    String owner = target.owner();
    if (!OWNERS.contains(owner)) {
      return List.of(); // as most are
    }
    List<String> all = new ArrayList<>(BY_OWNER.getOrDefault(owner, List.of()));
    all.addAll(BY_METHOD.getOrDefault(owner + "#" + target.name(), List.of()));
    if (XML_FACTORIES.contains(owner) && XML_METHODS.contains(target.name())) {
      all.add(owner);
    } else if (PATHS.contains(owner) && target.descriptor().startsWith("(Ljava/net/URI;")) {
      all.addAll(FILE_SYSTEMS);
    } else if (CHARSET_USERS.contains(owner) && namesCharset(call)) {
      all.addAll(CHARSETS);
    }
    return all;
  }

  /** Providers are asked only for charsets that the JDK does not know itself. */
  private static boolean namesCharset(Call call) {
    MethodRef target = call.target();
    return switch (target.name()) {
      case "forName", "isSupported" -> !isStandard(call.argument(0));
      case "getBytes" ->
          target.descriptor().startsWith("(Ljava/lang/String;") && !isStandard(call.argument(0));
      case "<init>" -> {
        int last = target.descriptor().lastIndexOf("Ljava/lang/String;)V");
        boolean behind = last > 1 && !target.owner().equals("java.lang.String");
        boolean decodes = target.descriptor().startsWith("([B") && last > 0;
        yield (behind || decodes)
            && !isStandard(
                call.arguments().isEmpty()
                    ? Value.unknown()
                    : call.arguments().get(call.arguments().size() - 1));
      }
      default -> false;
    };
  }

  private static boolean isStandard(Value name) {
    return !name.strings().isEmpty()
        && name.strings().stream()
            .allMatch(text -> STANDARD_CHARSETS.contains(text.toUpperCase(Locale.ROOT)));
  }
}

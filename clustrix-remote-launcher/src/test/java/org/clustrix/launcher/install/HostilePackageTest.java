package org.clustrix.launcher.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clustrix.format.ClassPathElement;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages that no honest client makes; none may write a byte outside or reach a job. */
class HostilePackageTest {
  /** Offset of the version-made-by field in a header of the central directory. */
  private static final int MADE_BY = 5;

  /** Offset of the high half of the external attributes, where Unix has the file mode. */
  private static final int MODE = 40;

  @TempDir Path dir;
  private Path incoming;
  private Path zip;

  @BeforeEach
  void start() throws IOException {
    incoming = Files.createDirectory(dir.resolve("incoming"));
    zip = incoming.resolve("package.zip");
  }

  private static PackageBuilder honest() {
    return PackageBuilder.of("com.acme.Functions", "main").with("data/a.csv", "1,2\n");
  }

  private static Map<String, byte[]> entries(PackageBuilder builder) {
    Map<String, byte[]> entries = new LinkedHashMap<>(builder.contents());
    entries.put("metadata.json", bytes(builder.metadata().toText()));
    return entries;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertRefused(String message) throws IOException {
    assertThatThrownBy(() -> new Installer(dir.resolve("work/.clustrix")).install(incoming))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining(message);
    try (Stream<Path> files = Files.walk(dir)) {
      assertThat(files.filter(Files::isRegularFile))
          .as("nothing but the package itself")
          .containsExactly(zip);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../evil.txt, is not a plain relative path",
    "data/../../evil.txt, is not a plain relative path",
    "/tmp/evil.txt, is not a plain relative path",
    "data//evil.txt, is not a plain relative path",
    "data/./evil.txt, is not a plain relative path",
    "data/evil/, is not a plain relative path",
    "data\\..\\evil.txt, is not a plain relative path",
    "C:/evil.txt, is not a plain relative path",
    "evil.txt, lies in no folder of a package",
    "classes/evil.class, lies in no folder of a package",
    "bin/evil.sh, lies in no folder of a package",
    "data/a.csv/evil.txt, lies below an entry that is a file",
  })
  void namesThatEscapeOrCollide(String name, String message) throws IOException {
    PackageBuilder.writeZip(zip, entries(honest().with(name, "evil")));

    assertRefused("'" + name + "' " + message);
  }

  @Test
  void anEntryThatTheMetadataDoesNotList() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.put("data/more.csv", bytes("x"));
    PackageBuilder.writeZip(zip, entries);

    assertRefused("its metadata lists");
  }

  @Test
  void anEntryThatIsListedAndNotThere() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.remove("data/a.csv");
    PackageBuilder.writeZip(zip, entries);

    assertRefused("'data/a.csv' is listed and not there");
  }

  @Test
  void aSizeThatIsNotTheDeclaredOne() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.put("data/a.csv", bytes("1,2,3\n"));
    PackageBuilder.writeZip(zip, entries);

    assertRefused("'data/a.csv' has 6 bytes, its metadata says 4");
  }

  @Test
  void aContentThatIsNotTheDeclaredOne() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.put("data/a.csv", bytes("1,3\n"));
    PackageBuilder.writeZip(zip, entries);

    assertRefused("'data/a.csv' has the SHA-256");
  }

  @Test
  void aClassThatIsNotTheDeclaredOne() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.computeIfPresent(
        "classes/0-app/com/acme/Functions.class",
        (name, content) -> {
          byte[] changed = content.clone();
          changed[changed.length - 1] ^= 1;
          return changed;
        });
    PackageBuilder.writeZip(zip, entries);

    assertRefused("'classes/0-app/com/acme/Functions.class' has the SHA-256");
  }

  @Test
  void metadataThatWasChanged() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    String text = new String(entries.get("metadata.json"), StandardCharsets.UTF_8);
    entries.put("metadata.json", bytes(text.replace("\"java_release\": 8", "\"java_release\": 7")));
    PackageBuilder.writeZip(zip, entries);

    assertRefused("the package was changed after it was made");
  }

  @Test
  void metadataOfANewerFormat() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    String text = new String(entries.get("metadata.json"), StandardCharsets.UTF_8);
    entries.put("metadata.json", bytes(text.replace("\"format\": 1", "\"format\": 2")));
    PackageBuilder.writeZip(zip, entries);

    assertRefused("the package has format 2, this launcher knows up to 1");
  }

  @Test
  void noMetadata() throws IOException {
    Map<String, byte[]> entries = entries(honest());
    entries.remove("metadata.json");
    PackageBuilder.writeZip(zip, entries);

    assertRefused("it holds no metadata.json");
  }

  @Test
  void aCompressedBomb() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("data/bomb"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }

    assertRefused("'data/bomb' is not stored as it is");
  }

  @Test
  void aSymbolicLink() throws IOException {
    PackageBuilder.writeZip(zip, entries(honest()));
    byte[] bytes = Files.readAllBytes(zip);
    int header = header(bytes, "data/a.csv");
    bytes[header + MADE_BY] = 3;
    bytes[header + MODE] = (byte) 0xff;
    bytes[header + MODE + 1] = (byte) 0xa1;
    Files.write(zip, bytes);

    assertRefused("'data/a.csv' is not a plain file");
  }

  @Test
  void anEntryTwice() throws IOException {
    PackageBuilder.writeZip(zip, entries(honest().with("data/b.csv", "1,2\n")));
    byte[] bytes = Files.readAllBytes(zip);
    bytes[header(bytes, "data/b.csv") + 46 + 5] = 'a';
    Files.write(zip, bytes);

    assertRefused("'data/a.csv' is there twice");
  }

  @Test
  void aFileThatWasCutAndOneThatIsNoZip() throws IOException {
    PackageBuilder.writeZip(zip, entries(honest()));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length - 7));
    assertRefused("is not a whole ZIP file");

    Files.write(zip, bytes("<html>not found</html>"));
    assertRefused("is not a whole ZIP file");

    Files.write(zip, new byte[0]);
    assertRefused("is not a whole ZIP file");
  }

  @Test
  void aClassPathThatLeavesThePackage() throws IOException {
    for (ClassPathElement element :
        new ClassPathElement[] {
          new ClassPathElement("root", "classes/../../x", "", false),
          new ClassPathElement("root", "../x", "", true),
          new ClassPathElement("lib", "lib/none.jar", "", false),
          new ClassPathElement("other", "lib/none.jar", "", false),
        }) {
      PackageBuilder.writeZip(zip, entries(honest().withElement(element)));
      assertRefused("of its class path is no " + element.kind());
    }
    PackageBuilder.writeZip(
        zip,
        entries(honest().withElement(new ClassPathElement("root", "classes/ab:c", "", false))));
    assertRefused("holds a character that no class path can say");
  }

  @Test
  void anArtifactNameThatLeavesTheStore() throws IOException {
    PackageBuilder builder = honest();
    builder.withArtifact("../../../evil.jar", bytes("x"));
    PackageBuilder.writeZip(zip, entries(builder));

    assertRefused("'../../../evil.jar' is no name for an artifact");
  }

  @Test
  void anArtifactThatIsALink() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "x");
    PackageBuilder builder = honest();
    String sha256 = builder.withArtifact("lib.jar", bytes("x"));
    PackageBuilder.writeZip(zip, entries(builder));
    Files.createSymbolicLink(incoming.resolve(sha256), secret);

    assertThatThrownBy(() -> new Installer(dir.resolve("work/.clustrix")).install(incoming))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("is no plain file");
    assertThat(secret).hasContent("x");
  }

  /** Returns where the header of an entry starts in the central directory. */
  private static int header(byte[] zip, String name) {
    byte[] wanted = bytes(name);
    for (int at = zip.length - 46 - wanted.length; at >= 0; at--) {
      boolean header = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
      if (header
          && Arrays.equals(Arrays.copyOfRange(zip, at + 46, at + 46 + wanted.length), wanted)) {
        return at;
      }
    }
    throw new IllegalArgumentException(name);
  }
}

package app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Which parser reads a stream, is decided by its content. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      return parsed("<html><head><title>Trees</title></head><body><p>Oak &amp; elm</p></body></html>")
          + parsed("name;height\noak;20\nelm;18\n")
          + new Tika().detect("a.pdf")
          + " "
          + new Tika().detect(new byte[] {'P', 'K', 3, 4})
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | TikaException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String parsed(String text) throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    BodyContentHandler handler = new BodyContentHandler();
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      new AutoDetectParser().parse(in, handler, metadata);
    }
    return metadata.get(Metadata.CONTENT_TYPE)
        + " "
        + metadata.get("dc:title")
        + " "
        + handler.toString().strip().replaceAll("\\s+", " ")
        + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

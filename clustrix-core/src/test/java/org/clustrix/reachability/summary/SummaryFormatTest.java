package org.clustrix.reachability.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clustrix.format.Sha256;
import org.junit.jupiter.api.Test;

/** Summaries of earlier builds are read: what they say may only change with the format's number. */
class SummaryFormatTest {
  /** The number, and the digest of the summaries of the classes in {@code golden.zip}. */
  private static final String KNOWN =
      "4 24ee46ebacddf3ab9ee070f85a2828d008aa25ceac391a4fa4c4a2b2533c3c12";

  @Test
  void otherSummariesHaveAnotherNumber() throws IOException {
    ByteArrayOutputStream summaries = new ByteArrayOutputStream();
    int classes = 0;
    try (InputStream in = getClass().getResourceAsStream("golden.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        summaries.write(Summariser.summarise(zip.readAllBytes()));
        classes++;
      }
    }
    assertThat(classes).isGreaterThan(10);
    assertThat(FileSummaryCache.FORMAT + " " + Sha256.hex(summaries.toByteArray()))
        .as(
            "where summaries say something else, raise FileSummaryCache.FORMAT, and put its number"
                + " and the new digest here")
        .isEqualTo(KNOWN);
  }
}

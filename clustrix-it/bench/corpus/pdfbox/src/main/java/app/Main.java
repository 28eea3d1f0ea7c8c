package app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** Fonts and glyph lists are resources of the library. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      return read(written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= 2; i++) {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        PDType1Font font =
            new PDType1Font(
                i == 1 ? Standard14Fonts.FontName.HELVETICA : Standard14Fonts.FontName.TIMES_ROMAN);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(50, 300);
          content.showText("Page " + i + " width " + Math.round(font.getStringWidth("AVA")));
          content.endText();
        }
      }
      document.getDocumentInformation().setTitle("Corpus");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static String read(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return document.getDocumentInformation().getTitle()
          + " "
          + document.getNumberOfPages()
          + "\n"
          + stripper.getText(document);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

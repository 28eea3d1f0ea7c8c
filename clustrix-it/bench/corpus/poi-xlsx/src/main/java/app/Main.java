package app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The factory finds its providers as services; the schema classes are made by name. */
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
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Yield");
      CellStyle money = book.createCellStyle();
      money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
      for (int i = 0; i < 5; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("plot " + i);
        Cell value = row.createCell(1);
        value.setCellValue(1000.5 * (i + 1));
        value.setCellStyle(money);
      }
      Row last = sheet.createRow(5);
      last.createCell(0).setCellFormula("CONCATENATE(A1,\" to \",A5)");
      last.createCell(1).setCellFormula("SUM(B1:B5)*IF(MAX(B1:B5)>10,2,1)");
      last.getCell(1).setCellStyle(money);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String read(byte[] bytes) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      DataFormatter format = new DataFormatter(Locale.ROOT);
      StringBuilder text = new StringBuilder(book.getSheetName(0)).append('\n');
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          text.append(format.formatCellValue(cell, evaluator)).append(';');
        }
        text.append('\n');
      }
      return text.toString();
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

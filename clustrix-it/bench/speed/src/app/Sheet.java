package app;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Calculates a cell. */
public final class Sheet {
  private Sheet() {}

  public static double run() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("a");
      sheet.createRow(0).createCell(0).setCellFormula("1+2");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      return sheet.getRow(0).getCell(0).getNumericCellValue();
    }
  }
}

package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell.BlankCell;
import org.chainmap.ledger.sheet.SheetCell.BooleanCell;
import org.chainmap.ledger.sheet.SheetCell.DateCell;
import org.chainmap.ledger.sheet.SheetCell.ErrorCell;
import org.chainmap.ledger.sheet.SheetCell.NumberCell;
import org.chainmap.ledger.sheet.SheetCell.TextCell;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a workbook holds is read alike from .xlsx and .xls. */
class WorkbookReadingTest {

  /** The two formats of workbooks. */
  enum Format {
    XLSX,
    XLS;

    Workbook book() {
      return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
    }
  }

  private static org.chainmap.ledger.sheet.Workbook read(Workbook book) throws Exception {
    return SheetReader.read(bytes(book), "表", Progress.NONE);
  }

  private static byte[] bytes(Workbook book) throws IOException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        book) {
      book.write(out);
      return out.toByteArray();
    }
  }

  private static CellStyle style(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfCellIsReadWithItsPlace(Format format) throws Exception {
    Workbook book = format.book();
    var written = book.createSheet("企业 清单");
    Row row = written.createRow(2);
    row.createCell(1).setCellValue("甲\n乙");
    row.createCell(2).setCellValue(12.5);
    row.createCell(3).setCellValue(0.35);
    row.getCell(3).setCellStyle(style(book, "0.0%"));
    row.createCell(4).setCellValue(LocalDateTime.of(2024, 2, 29, 0, 0));
    row.getCell(4).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
    row.createCell(5).setCellValue(true);
    row.createCell(6).setCellErrorValue(FormulaError.NA.getCode());
    row.createCell(7).setCellValue(" \u00a0\u200b");
    row.createCell(8).setCellValue(7);
    Sheet sheet = read(book).sheets().getFirst();
    assertThat(sheet.name()).isEqualTo("企业 清单");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().getFirst().number()).isEqualTo(3);
    assertThat(sheet.rows().getFirst().cells())
        .containsExactly(
            BlankCell.BLANK,
            new TextCell("甲\n乙"),
            new NumberCell(12.5, false),
            new NumberCell(0.35, true),
            new DateCell(LocalDateTime.of(2024, 2, 29, 0, 0)),
            new BooleanCell(true),
            new ErrorCell("#N/A"),
            BlankCell.BLANK,
            new NumberCell(7, false));
    assertThat(sheet.cell(3, 2)).isEqualTo(new TextCell("甲\n乙"));
    assertThat(sheet.cell(2, 2)).isEqualTo(BlankCell.BLANK);
    assertThat(sheet.place(3, 28).a1()).isEqualTo("AB3");
  }

  @ParameterizedTest
  @EnumSource
  void formulasGiveTheirLastValuesAndAreCounted(Format format) throws Exception {
    Workbook book = format.book();
    Row row = book.createSheet("s").createRow(0);
    row.createCell(0).setCellValue(20);
    row.createCell(1).setCellFormula("A1*2");
    row.createCell(2).setCellFormula("\"甲\"&\"乙\"");
    row.createCell(3).setCellFormula("1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    org.chainmap.ledger.sheet.Workbook read = read(book);
    assertThat(read.sheets().getFirst().rows().getFirst().cells())
        .containsExactly(
            new NumberCell(20, false),
            new NumberCell(40, false),
            new TextCell("甲乙"),
            new ErrorCell("#DIV/0!"));
    assertThat(read.remarks()).containsExactly(Message.of("sheet.formulas", "s", 3));
  }

  @Test
  void aFormulaWithoutAValueIsNoZero() throws Exception {
    Workbook book = new XSSFWorkbook();
    book.createSheet("s").createRow(0).createCell(0).setCellFormula("1+1");
    org.chainmap.ledger.sheet.Workbook read = read(book);
    assertThat(read.sheets().getFirst().cell(1, 1))
        .isEqualTo(new ErrorCell(ErrorCell.NOT_COMPUTED));
    assertThat(read.remarks())
        .contains(Message.of("sheet.notComputed", "s", 1), Message.of("sheet.formulas", "s", 1));
  }

  @ParameterizedTest
  @EnumSource
  void mergedRegionsFillTheirCellsAndReachNoEmptyRow(Format format) throws Exception {
    Workbook book = format.book();
    var written = book.createSheet("s");
    written.createRow(0).createCell(0).setCellValue("上游");
    written.getRow(0).createCell(1).setCellValue("铜");
    written.createRow(1).createCell(1).setCellValue("铝");
    written.createRow(4).createCell(1).setCellValue("锌");
    written.addMergedRegion(new CellRangeAddress(0, 3, 0, 0));
    Sheet sheet = read(book).sheets().getFirst();
    assertThat(sheet.merged()).containsExactly(new MergedRegion(1, 1, 4, 1));
    assertThat(sheet.cell(2, 1)).isEqualTo(BlankCell.BLANK);
    Sheet filled = sheet.unmerged();
    assertThat(filled.rows()).hasSize(3);
    assertThat(filled.cell(2, 1)).isEqualTo(new TextCell("上游"));
    assertThat(filled.cell(5, 1)).isEqualTo(BlankCell.BLANK);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHiddenIsReadAndSaid(Format format) throws Exception {
    Workbook book = format.book();
    var written = book.createSheet("明");
    written.createRow(0).createCell(0).setCellValue("a");
    written.createRow(1).createCell(2).setCellValue("b");
    written.getRow(1).setZeroHeight(true);
    written.setColumnHidden(2, true);
    written.setColumnHidden(9, true);
    book.createSheet("暗").createRow(0).createCell(0).setCellValue("c");
    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    org.chainmap.ledger.sheet.Workbook read = read(book);
    assertThat(read.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
    assertThat(read.sheets().getFirst().rows().get(1).hidden()).isTrue();
    assertThat(read.sheets().getFirst().hiddenColumns()).isEqualTo(Set.of(3));
    assertThat(read.remarks())
        .containsExactly(
            Message.of("sheet.hiddenRows", "明", 1L),
            Message.of("sheet.hiddenColumns", "明", List.of("C")),
            Message.of("sheet.hiddenSheet", "暗"));
  }

  @ParameterizedTest
  @EnumSource
  void severalSheetsKeepTheirNamesAndOrderAndChartsDoNotShiftThem(Format format) throws Exception {
    Workbook book = format.book();
    for (String name : List.of("一", "二", "三")) {
      book.createSheet(name).createRow(0).createCell(0).setCellValue(name);
    }
    assertThat(read(book).sheets())
        .extracting(s -> s.name() + s.cell(1, 1))
        .containsExactly("一TextCell[text=一]", "二TextCell[text=二]", "三TextCell[text=三]");
  }

  @Test
  void theLibraryThatWritesOursIsReadToo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "x", null);
    var written = book.newWorksheet("s");
    written.value(0, 0, "环节_x000A_");
    written.value(1, 1, 1e-7);
    book.finish();
    Sheet sheet = SheetReader.read(out.toByteArray(), "x", Progress.NONE).sheets().getFirst();
    assertThat(sheet.cell(1, 1)).isEqualTo(new TextCell("环节\n"));
    assertThat(sheet.cell(2, 2)).isEqualTo(new NumberCell(1e-7, false));
  }

  @Test
  void placesAreReadAndWrittenAsSpreadsheetsDo() {
    for (int column : new int[] {1, 26, 27, 52, 53, 702, 703, 16_384}) {
      CellPlace place = new CellPlace("s", 1_048_576, column);
      assertThat(CellPlace.parse("s", place.a1())).isEqualTo(place);
    }
    assertThat(CellPlace.letters(16_384)).isEqualTo("XFD");
    for (String none : List.of("", "A", "1", "A0", "1A", "XFE1", "A1048577", "A1B", "a1")) {
      assertThat(CellPlace.parse("s", none)).isNull();
    }
  }
}

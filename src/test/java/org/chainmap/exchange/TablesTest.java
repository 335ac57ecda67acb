package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.task.Progress;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

  private static final Table TABLE =
      new Table(
          "发现",
          List.of("环节", "数值"),
          List.of(
              List.of(Cell.of("高纯\"石英\"砂,\n第二行"), Cell.of(1.0 / 3)),
              List.of(Cell.of("=1+1"), Cell.of((Double) null)),
              List.of(Cell.of(""), Cell.of(1e-7))));

  @TempDir private Path folder;

  @Test
  void excelReadsBackWhatWasWritten() throws Exception {
    Path file = folder.resolve("表.xlsx");
    Table other = new Table("a/b:c", List.of("x"), List.of());
    ExcelFile.save(file, List.of(TABLE, other));
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = book.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("发现", "a-b-c");
      List<Row> rows = sheets.getFirst().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("环节");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("高纯\"石英\"砂,\n第二行");
      assertThat(rows.get(1).getCellAsNumber(1).map(BigDecimal::doubleValue)).contains(1.0 / 3);
      assertThat(rows.get(2).getCellAsString(0)).contains("'=1+1");
      assertThat(rows.get(2).getCellText(1)).isEmpty();
      assertThat(rows.get(3).getCellAsNumber(1).map(BigDecimal::doubleValue)).contains(1e-7);
    }
  }

  @Test
  void theHeadingsStayInSightAndColumnsAreWideEnough() throws Exception {
    Path file = folder.resolve("a.xlsx");
    String sentence = "很长的一句话".repeat(20);
    ExcelFile.save(file, List.of(new Table("s", List.of("短", "长"), rows("四个汉字", sentence))));
    String xml = entry(file, "xl/worksheets/sheet1.xml");
    assertThat(xml).contains("state=\"frozen\"").contains("ySplit=\"1\"").contains("<autoFilter");
    assertThat(xml).contains("width=\"9").contains("width=\"60");
    assertThat(entry(file, "xl/styles.xml")).contains("wrapText=\"true\"");
  }

  private static List<List<Cell>> rows(String... texts) {
    return List.of(List.of(texts).stream().map(Cell::of).toList());
  }

  private static String entry(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return new String(zip.getInputStream(entry).readAllBytes(), "UTF-8");
    }
  }

  @Test
  void whatNoSheetCanHoldIsCutShortOrRefused() throws Exception {
    Path file = folder.resolve("b.xlsx");
    String odd = "甲\u0001乙\ud83d\ude00" + "长".repeat(40_000);
    ExcelFile.save(file, List.of(new Table("s", List.of("x"), rows(odd))));
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      String text = book.getFirstSheet().read().get(1).getCellText(0);
      assertThat(text).startsWith("甲").contains("乙😀").endsWith("…").hasSizeLessThan(32_768);
    }
    List<List<Cell>> many = Collections.nCopies(1_048_576, List.of(Cell.of("y")));
    assertThatThrownBy(() -> ExcelFile.save(file, List.of(new Table("大表", List.of("x"), many))))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("大表");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void theSameTablesGiveTheSameSheets() throws Exception {
    Path one = folder.resolve("1.xlsx");
    Path two = folder.resolve("2.xlsx");
    ExcelFile.save(one, List.of(TABLE));
    ExcelFile.save(two, List.of(TABLE));
    String sheet = "xl/worksheets/sheet1.xml";
    assertThat(entry(one, sheet)).isEqualTo(entry(two, sheet));
  }

  @Test
  void csvIsReadByAnEdgeListOfOurs() throws Exception {
    assertThat(CsvFile.text(TABLE))
        .isEqualTo(
            "\ufeff环节,数值\r\n"
                + "\"高纯\"\"石英\"\"砂,\n"
                + "第二行\",0.3333333333333333\r\n"
                + "'=1+1,\r\n"
                + ",0.00000010\r\n");
    Path file = folder.resolve("e.csv");
    CsvFile.save(
        file,
        new Table("e", List.of("source", "target"), List.of(List.of(Cell.of("甲"), Cell.of("乙")))));
    assertThat(EdgeList.load(file).map().links()).hasSize(1);
    assertThat(new ByteArrayInputStream(Files.readAllBytes(file)).read()).isEqualTo(0xEF);
  }

  @Test
  void percentDaysAndGuardedTextsAreReadBackAsTheyWere() throws Exception {
    List<Cell> row =
        List.of(
            Cell.ofPercent(35.2),
            new Cell.Day(LocalDate.of(2024, 2, 29)),
            Cell.of("'=a"),
            Cell.of("=b"),
            Cell.of("@c"));
    Table table = new Table("s", List.of("=p", "d", "1", "2", "3"), List.of(row));
    Path excel = folder.resolve("g.xlsx");
    Path text = folder.resolve("g.csv");
    ExcelFile.save(excel, List.of(table));
    CsvFile.save(text, table);
    assertThat(cells(excel))
        .containsExactly(
            List.of(
                new SheetCell.TextCell("=p"),
                new SheetCell.TextCell("d"),
                new SheetCell.TextCell("1"),
                new SheetCell.TextCell("2"),
                new SheetCell.TextCell("3")),
            List.of(
                new SheetCell.NumberCell(0.352, true),
                new SheetCell.DateCell(LocalDate.of(2024, 2, 29).atStartOfDay()),
                new SheetCell.TextCell("'=a"),
                new SheetCell.TextCell("=b"),
                new SheetCell.TextCell("@c")));
    assertThat(cells(text).get(1))
        .containsExactly(
            new SheetCell.TextCell("35.2%"),
            new SheetCell.TextCell("2024-02-29"),
            new SheetCell.TextCell("'=a"),
            new SheetCell.TextCell("=b"),
            new SheetCell.TextCell("@c"));
    assertThat(entry(excel, "xl/worksheets/sheet1.xml"))
        .contains("orientation=\"landscape\"")
        .contains("fitToPage=\"true\"")
        .contains("&amp;P / &amp;N")
        .doesNotContain("<f>");
    assertThat(entry(excel, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  private static List<List<SheetCell>> cells(Path file) throws Exception {
    return SheetReader.read(file, Progress.NONE).sheets().getFirst().rows().stream()
        .map(SheetRow::cells)
        .toList();
  }

  @Test
  void aRowMustFitItsHeadings() {
    assertThatThrownBy(() -> new Table("t", List.of("a"), List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

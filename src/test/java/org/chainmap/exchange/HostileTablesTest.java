package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell.TextCell;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Files made to harm, or simply too large or damaged, are refused with one message. */
class HostileTablesTest {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** A part whose bytes are written one after another. */
  private interface Part {
    void write(ZipOutputStream out) throws IOException;
  }

  private static Part text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Part> parts(Part sheet) {
    Map<String, Part> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        text(
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType="
                + "'application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/></Types>"));
    parts.put(
        "_rels/.rels",
        text(
            PACKAGE
                + "<Relationship Id='r1' Target='xl/workbook.xml' Type='"
                + RELATIONSHIPS
                + "/officeDocument'/></Relationships>"));
    parts.put(
        "xl/workbook.xml",
        text(
            "<workbook xmlns='"
                + MAIN
                + "' xmlns:r='"
                + RELATIONSHIPS
                + "'><sheets><sheet name='表1' sheetId='1' r:id='r1'/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        text(
            PACKAGE
                + "<Relationship Id='r1' Target='worksheets/sheet1.xml' Type='"
                + RELATIONSHIPS
                + "/worksheet'/></Relationships>"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  private static Part rows(String rows) {
    return text("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] zip(Map<String, Part> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
      }
    }
    return bytes.toByteArray();
  }

  private static String refusal(byte[] bytes) {
    String[] key = new String[1];
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> SheetReader.read(bytes, "表.xlsx", Progress.NONE))
        .satisfies(
            e -> {
              assertThat(e.faults()).hasSize(1);
              for (Lang lang : Lang.values()) {
                assertThat(e.spoken().in(lang)).hasSizeGreaterThan(20).doesNotContain("{");
              }
              key[0] = e.faults().getFirst().what().key();
            });
    return key[0];
  }

  private static Sheet sheet(Map<String, Part> parts) throws Exception {
    return SheetReader.read(zip(parts), "表.xlsx", Progress.NONE).sheets().getFirst();
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Map<String, Part> parts = parts(rows("<row><c t='s'><v>0</v></c></row>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        text(
            PACKAGE
                + "<Relationship Id='r1' Target='sharedStrings.xml' Type='"
                + RELATIONSHIPS
                + "/sharedStrings'/></Relationships>"));
    parts.put(
        "xl/sharedStrings.xml",
        out -> {
          text("<sst xmlns='" + MAIN + "'>").write(out);
          for (int i = 0; i <= SheetLimits.PART >> 20; i++) {
            out.write(blanks);
          }
          text("</sst>").write(out);
        });
    assertThat(refusal(zip(parts))).isEqualTo("sheet.unpacks");
  }

  @Test
  void blankRowsAndCellsToTheEndOfTheSheetCountForNothing() throws Exception {
    Part part =
        out -> {
          text("<worksheet xmlns='" + MAIN + "'><sheetData>").write(out);
          text("<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c></row>").write(out);
          for (int row = 2; row <= 1_048_576; row += 3) {
            text("<row r='" + row + "'><c r='B" + row + "' s='3'/></row>").write(out);
          }
          text("</sheetData></worksheet>").write(out);
        };
    assertThat(sheet(parts(part)).rows()).hasSize(1);
  }

  @Test
  void tooManyRowsCellsColumnsAndCharactersAreRefused() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= SheetLimits.ROWS + 1; row++) {
      rows.append("<row><c><v>1</v></c></row>");
    }
    assertThat(refusal(zip(parts(rows(rows.toString()))))).isEqualTo("sheet.tooManyRows");
    rows.setLength(0);
    for (int row = 1; row <= SheetLimits.CELLS / 1000 + 1; row++) {
      rows.append("<row r='" + row + "'><c r='ALL" + row + "'><v>1</v></c></row>");
    }
    assertThat(refusal(zip(parts(rows(rows.toString()))))).isEqualTo("sheet.tooManyCells");
    assertThat(refusal(zip(parts(rows("<row r='1'><c r='XFD1'><v>1</v></c></row>")))))
        .isEqualTo("sheet.tooWide");
    String wide = "<row>" + "<c><v>1</v></c>".repeat(100_000) + "</row>";
    assertThat(refusal(zip(parts(rows(wide))))).isEqualTo("sheet.tooWide");
    String cell = "<row><c t='str'><v>" + "长".repeat(40_000) + "</v></c></row>";
    assertThat(refusal(zip(parts(rows(cell))))).isEqualTo("sheet.longCell");
    String csv = "a," + "长".repeat(40_000) + "\n";
    assertThat(refusal(csv.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.longCell");
    String commas = "a" + ",".repeat(100_000) + "b\n";
    assertThat(refusal(commas.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.manyFields");
    String span = "<table>" + "<tr><td colspan=99999 rowspan=99999>x".repeat(300) + "</table>";
    assertThat(refusal(span.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.tooWide");
  }

  @Test
  void nothingFromElsewhereIsRead() throws Exception {
    Map<String, Part> entity =
        parts(
            text(
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>"
                    + "<!ENTITY b 'lol'>]><worksheet xmlns='"
                    + MAIN
                    + "'><sheetData><row><c t='str'><v>&e;&b;</v></c></row></sheetData>"
                    + "</worksheet>"));
    assertThat(refusal(zip(entity))).isIn("sheet.damaged", "sheet.empty");
    Map<String, Part> outward = parts(rows("<row><c><v>1</v></c></row>"));
    outward.put(
        "xl/_rels/workbook.xml.rels",
        text(
            PACKAGE
                + "<Relationship Id='r1' TargetMode='External' Target='file:///etc/hostname'"
                + " Type='"
                + RELATIONSHIPS
                + "/worksheet'/></Relationships>"));
    assertThat(refusal(zip(outward))).isEqualTo("sheet.empty");
  }

  @Test
  void oddReferencesAndIndexesDoNoHarm() throws Exception {
    Sheet sheet =
        sheet(
            parts(
                rows(
                    "<row r='-5'><c r='??' t='str'><v>甲</v></c></row>"
                        + "<row r='99999999999'><c t='s'><v>7</v></c><c t='s'><v>x</v></c>"
                        + "<c><v>1e999</v></c><c t='d'><v>2024-13-77</v></c></row>")));
    assertThat(sheet.cell(1, 1)).isEqualTo(new TextCell("甲"));
    assertThat(sheet.cell(2, 4)).isEqualTo(new TextCell("2024-13-77"));
  }

  @Test
  void damagedWorkbooksAreRefusedWhereverTheyAreCutOrChanged() throws Exception {
    byte[] xlsx = zip(parts(rows("<row><c><v>1</v></c></row>")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var sheet = book.createSheet("s");
      for (int row = 0; row < 50; row++) {
        sheet.createRow(row).createCell(row % 7).setCellValue("甲" + row);
      }
      book.write(out);
    }
    Random random = new Random(11);
    for (byte[] whole : List.of(xlsx, out.toByteArray())) {
      for (int i = 0; i < 300; i++) {
        byte[] bytes =
            Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
        for (int change = random.nextInt(8); change > 0 && bytes.length > 8; change--) {
          bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
        }
        try {
          SheetReader.read(bytes, "表", Progress.NONE);
        } catch (FormatException e) {
          assertThat(e.spoken().in(Lang.ZH)).isNotBlank();
        }
      }
    }
  }

  @Test
  void passwordsAndOldFormatsAreNamed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (var stream = encryptor.getDataStream(ole)) {
        stream.write(zip(parts(rows(""))));
      }
      ole.writeFilesystem(out);
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("sheet.password");
    out.reset();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new java.io.ByteArrayInputStream(new byte[9]), "WordDocument");
      ole.writeFilesystem(out);
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("sheet.notExcel");
    assertThat(refusal(zip(parts(rows(""))))).isEqualTo("sheet.empty");
    String xml =
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + "<Worksheet><Table><Row><Cell><Data>1</Data></Cell></Row></Table></Worksheet>"
            + "</Workbook>";
    assertThat(refusal(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.xml2003");
  }

  @Test
  void readingCanBeCancelledAndReportsHowFarItIs() throws Exception {
    byte[] bytes = zip(parts(rows("<row><c><v>1</v></c></row>".repeat(20_000))));
    double[] done = new double[1];
    Progress progress =
        new Progress() {
          @Override
          public void report(double fraction) {
            assertThat(fraction).isBetween(done[0], 1.0);
            done[0] = fraction;
          }

          @Override
          public boolean cancelled() {
            return done[0] > 0.5;
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> SheetReader.read(bytes, "表", progress));
  }
}

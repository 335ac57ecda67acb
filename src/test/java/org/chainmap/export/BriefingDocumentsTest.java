package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Picture;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.Cancelled;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingDocumentsTest {

  private static final Picture WIDE = new Picture("图", new Box(0, 0, 800, 400), List.of());

  private static Briefing ofSample(String name, Lang lang) throws Exception {
    ChainMap map = SampleMaps.load(name + ".chainmap.json");
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    return Briefings.of(story, findings, lang, BriefingChoice.ALL, Progress.NONE);
  }

  private static Briefing briefing(Block... blocks) {
    Briefing.Cover cover = new Briefing.Cover("题目", "材料", List.of(), "单位", "", "2026-06", "内部资料");
    return new Briefing(Lang.ZH, cover, List.of(blocks));
  }

  private static byte[] written(Briefing briefing, WordPreset preset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefingDocuments.write(briefing, new BriefingDocuments.Form(preset, ""), out, Progress.NONE);
    return out.toByteArray();
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String text(byte[] file) throws IOException {
    return Objects.requireNonNull(parts(file).get("word/document.xml"));
  }

  @ParameterizedTest
  @EnumSource(WordPreset.class)
  void headingsTablesAndPicturesAreThoseOfTheBriefing(WordPreset preset) throws Exception {
    Briefing briefing = ofSample("rail-transit", Lang.ZH);
    byte[] file = written(briefing, preset);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches("heading[123]"))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings)
          .isEqualTo(briefing.headings().stream().map(Block.Heading::text).toList());
      List<Block.Grid> grids =
          briefing.blocks().stream()
              .filter(Block.Grid.class::isInstance)
              .map(Block.Grid.class::cast)
              .toList();
      assertThat(document.getTables()).hasSameSizeAs(grids);
      for (int i = 0; i < grids.size(); i++) {
        XWPFTable table = document.getTables().get(i);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(0).isCantSplitRow()).isTrue();
        assertThat(table.getRow(0).getTableCells())
            .extracting(cell -> cell.getText())
            .isEqualTo(grids.get(i).columns().stream().map(Block.Column::heading).toList());
        assertThat(table.getRows()).hasSize(grids.get(i).rows().size() + 1);
      }
      List<String> alts =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .map(XWPFPicture::getDescription)
              .toList();
      assertThat(alts)
          .isEqualTo(
              briefing.blocks().stream()
                  .filter(Block.Drawn.class::isInstance)
                  .map(block -> ((Block.Drawn) block).alt())
                  .toList());
    }
  }

  @Test
  void theSameBriefingIsTheSameFileWithoutNamesOfMachineOrPerson() throws Exception {
    Briefing briefing = ofSample("rail-transit", Lang.EN);
    byte[] file = written(briefing, WordPreset.REPORT);
    assertThat(written(briefing, WordPreset.REPORT)).isEqualTo(file);
    String properties = Objects.requireNonNull(parts(file).get("docProps/core.xml"));
    assertThat(properties)
        .contains("<dc:language>en</dc:language>")
        .contains(briefing.cover().title())
        .contains("1970-01-01T00:00:00Z");
    String user = System.getProperty("user.name");
    assertThat(properties.replace("ChainMap", "")).doesNotContain(">" + user + "<");
  }

  @Test
  void fieldsHaveTheirResultsAndAreNotAskedToBeUpdated() throws Exception {
    byte[] file =
        written(
            briefing(
                new Block.Contents("目录"),
                new Block.PageBreak(),
                new Block.Heading(1, "一、", "概况", "a"),
                new Block.PageBreak(),
                new Block.Heading(2, "（一）", "细节", "b"),
                new Block.Drawn("p", WIDE, "图形", "全图", Block.Room.WIDE),
                new Block.Grid(
                    "t",
                    "数",
                    List.of(new Block.Column("值", Block.Column.Kind.NUMBER)),
                    List.of(new Block.Row(List.of(Cell.of(1.5)), null)),
                    List.of())),
            WordPreset.REPORT);
    assertThat(results(text(file), "PAGEREF")).containsExactly("3", "4");
    assertThat(results(text(file), "SEQ 图")).containsExactly("1");
    assertThat(results(text(file), "SEQ 表")).containsExactly("1");
    String footer = Objects.requireNonNull(parts(file).get("word/footer.xml"));
    assertThat(results(footer, "NUMPAGES")).containsExactly("4");
    assertThat(parts(file).get("word/settings.xml")).doesNotContain("updateFields");
  }

  /** Returns the results of the fields of a kind. */
  private static List<String> results(String xml, String instruction) {
    Pattern field =
        Pattern.compile(
            "<w:instrText[^>]*> (\\S+ ?\\S*)[^<]*</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>([^<]*)</w:t>");
    Matcher found = field.matcher(xml);
    List<String> results = new ArrayList<>();
    while (found.find()) {
      if (found.group(1).startsWith(instruction)) {
        results.add(found.group(2));
      }
    }
    return results;
  }

  @Test
  void aWideListLiesAcrossWithItsHeading() throws Exception {
    List<Block.Column> columns =
        IntStream.range(0, 9)
            .mapToObj(i -> new Block.Column("一栏名称" + i, Block.Column.Kind.TEXT))
            .toList();
    Cell cell = Cell.of("这一格里有一段比较长的说明文字");
    Block.Row row = new Block.Row(Stream.generate(() -> cell).limit(9).toList(), null);
    String text =
        text(
            written(
                briefing(
                    new Block.Heading(1, "一、", "概况", "a"),
                    Block.Paragraph.of("先说几句。", Block.Tone.BODY),
                    new Block.Heading(1, "二、", "清单", "b"),
                    new Block.Grid("t", "企业清单", columns, List.of(row), List.of())),
                WordPreset.REPORT));
    int turned = text.indexOf("w:orient=\"landscape\"");
    int upright = text.indexOf("<w:sectPr");
    assertThat(upright).isLessThan(text.indexOf(">清单<")).isGreaterThan(text.indexOf("先说几句"));
    assertThat(turned).isGreaterThan(text.indexOf(">清单<"));
  }

  @ParameterizedTest
  @EnumSource(WordPreset.class)
  void hostileNamesAreTextAndNothingElse(WordPreset preset) throws Exception {
    String name =
        "<script>alert(1)</script> & \"'\u0000\u0007\u202e\ud800 𠀀 😀 한글 "
            + "{ HYPERLINK \"http://example.org\" } http://example.org =1+1";
    Briefing.Cover cover = new Briefing.Cover(name, name, List.of(), name, name, "2026-06", name);
    Briefing briefing =
        new Briefing(
            Lang.ZH,
            cover,
            List.of(
                new Block.Contents("目录"),
                new Block.Heading(1, "一、", name, "a"),
                Block.Paragraph.of(name, Block.Tone.BODY),
                new Block.Grid(
                    "t",
                    name,
                    List.of(new Block.Column(name, Block.Column.Kind.TEXT)),
                    List.of(new Block.Row(List.of(new Cell.Text(name)), "r")),
                    List.of(name)),
                new Block.Drawn("p", WIDE, name, name, Block.Room.PAGE),
                new Block.IndexItem(1, name, List.of(name), List.of("a", "r"))));
    byte[] file = written(briefing, preset);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      String seen = "<script>alert(1)</script> & \"'";
      String rare = " 𠀀 😀 한글 { HYPERLINK";
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .anyMatch(said -> said.startsWith(seen + rare));
      // Cells show which characters nobody would see.
      assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
          .startsWith(seen)
          .contains(rare);
    }
    String text = text(file);
    assertThat(text).doesNotContain("instrText xml:space=\"preserve\"> HYPERLINK");
    parts(file)
        .forEach(
            (part, xml) -> {
              assertThat(xml).as(part).doesNotContain("\u202e").doesNotContain("<script");
              assertThat(xml).as(part).doesNotContain("TargetMode=\"External\"");
            });
    assertThat(text).contains("SimSun-ExtB").contains("Malgun Gothic").contains("Segoe UI Symbol");
  }

  @Test
  void aCancelledBriefingWritesNothing() throws Exception {
    Progress cancelled = new Cancelled();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Briefing briefing = briefing(new Block.Heading(1, "一、", "概况", "a"));
    assertThatThrownBy(
            () ->
                BriefingDocuments.write(
                    briefing, new BriefingDocuments.Form(WordPreset.REPORT, ""), out, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void anOfficialDocumentIsSetAsTheStandardHasIt() throws Exception {
    Map<String, String> parts =
        parts(written(briefing(new Block.Heading(1, "一、", "概况", "a")), WordPreset.OFFICIAL));
    String text = Objects.requireNonNull(parts.get("word/document.xml"));
    // A4 with 37 mm above and 28 mm at the left; text of 16 points in lines of 28.95.
    assertThat(text).contains("w:w=\"11906\" w:h=\"16838\"").contains("w:top=\"2098\"");
    assertThat(text).contains("w:left=\"1587\"").contains("内部资料").contains("w:framePr");
    String styles = Objects.requireNonNull(parts.get("word/styles.xml"));
    assertThat(styles).contains("仿宋_GB2312").contains("方正小标宋简体").contains("w:line=\"579\"");
    assertThat(parts.get("word/footer.xml")).contains("— ").contains("w:jc w:val=\"right\"");
    assertThat(parts.get("word/footerLeft.xml")).contains("w:jc w:val=\"left\"");
    assertThat(parts.get("word/settings.xml")).contains("evenAndOddHeaders");
  }

  @Test
  void aWatermarkLiesOverEveryPageAndPicture() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Briefing briefing =
        briefing(
            new Block.Heading(1, "一、", "概况", "a"),
            new Block.Drawn("p", WIDE, "图形", "全图", Block.Room.WIDE));
    String phrase = "王五 <2026>";
    BriefingDocuments.write(
        briefing, new BriefingDocuments.Form(WordPreset.REPORT, phrase), out, Progress.NONE);
    Map<String, String> parts = parts(out.toByteArray());
    for (String header : List.of("header", "headerAcross", "headerBlank")) {
      assertThat(parts.get("word/" + header + ".xml")).contains("string=\"王五 &lt;2026&gt;\"");
    }
    assertThat(parts.get("word/media/drawing1.svg")).contains("王五");
    byte[] without = written(briefing, WordPreset.REPORT);
    parts(without).forEach((part, xml) -> assertThat(xml).as(part).doesNotContain("王五"));
  }

  @Test
  void aListInChineseCountsAnewAndABookmarkIsThereForEveryReference() throws Exception {
    String text = text(written(ofSample("new-energy", Lang.ZH), WordPreset.REPORT));
    List<String> bookmarks = all(text, "<w:bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]+)\"");
    assertThat(bookmarks).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    assertThat(all(text, "<w:hyperlink w:anchor=\"([^\"]+)\"")).isSubsetOf(bookmarks);
    assertThat(all(text, "PAGEREF (\\S+)")).isSubsetOf(bookmarks);
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}

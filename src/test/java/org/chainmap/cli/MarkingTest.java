package org.chainmap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.model.value.Caption;
import org.chainmap.testing.OfdReading;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a map is to be handled stands on every page of all that is made of it. */
class MarkingTest {

  private static final String MARKING = "内部资料&注意保管";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aMarkedMap() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    file = folder.resolve("链.chainmap.json");
    ChainMapFile.save(
        file,
        ChainMap.of(
            map.elements().values().stream()
                .map(
                    element ->
                        element.equals(map.info())
                            ? map.info().withMarking(new Caption(MARKING, "Internal"))
                            : element)
                .toList()));
  }

  private Path written(String command, String name, String... more) {
    Path out = folder.resolve(name);
    Object[] words = new Object[6 + more.length];
    System.arraycopy(new Object[] {command, file, "-o", out, "--lang", "zh"}, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    Run run = run(words);
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  private static void everyPageIsMarked(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        // What lies beyond the edge of a sheet is text of the file, but nobody sees it.
        PDFTextStripperByArea text = new PDFTextStripperByArea();
        var sheet = document.getPage(page - 1);
        var box = sheet.getMediaBox();
        text.addRegion("sheet", new Rectangle2D.Float(0, 0, box.getWidth(), box.getHeight()));
        text.extractRegions(sheet);
        assertThat(text.getTextForRegion("sheet")).as("page " + page).contains(MARKING);
      }
    }
  }

  @Test
  void pagesOfThePdfOfScenariosAndOfTheIndexAreMarked() throws Exception {
    everyPageIsMarked(written("render", "链.pdf", "--scenarios"));
  }

  @Test
  void everySheetOfAPosterIsMarked() throws Exception {
    everyPageIsMarked(written("render", "链.pdf", "--page", "A4", "--tiles", "2x2"));
  }

  @Test
  void everyPageOfAnOfdDocumentIsMarked() throws Exception {
    Path ofd = written("render", "链.ofd", "--page", "A4", "--tiles", "2x2", "--scenarios");
    assertThat(OfdReading.pages(Files.readAllBytes(ofd)))
        .hasSizeGreaterThan(4)
        .allSatisfy(page -> assertThat(page).contains(MARKING));
  }

  @Test
  void aPictureIsMarkedInItsLanguage() throws Exception {
    assertThat(Jsoup.parse(Files.readString(written("render", "链.svg"))).text())
        .contains(MARKING)
        .doesNotContain("Internal");
  }

  @Test
  void everySlideIsMarked() throws Exception {
    try (var in = Files.newInputStream(written("slides", "链.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides())
          .hasSizeGreaterThan(3)
          .allSatisfy(
              slide ->
                  assertThat(slide.getShapes())
                      .filteredOn(XSLFTextShape.class::isInstance)
                      .extracting(shape -> ((XSLFTextShape) shape).getText())
                      .contains(MARKING))
          .allSatisfy(
              slide ->
                  assertThat(
                          Jsoup.parse(slide.getXmlObject().xmlText(), "", Parser.xmlParser())
                              .select("p|cNvPr")
                              .eachAttr("id"))
                      .hasSizeGreaterThan(1)
                      .doesNotHaveDuplicates());
    }
  }

  @Test
  void theWebPageIsMarkedBelowItsTitle() throws Exception {
    var page = Jsoup.parse(Files.readString(written("page", "链.html")));
    assertThat(page.select("header .marking").text()).isEqualTo(MARKING);
  }

  @Test
  void everySheetOfTheListsPrintsItAtTheHead() throws Exception {
    everySheetIsMarked(written("lists", "链.xlsx"), 6);
  }

  @Test
  void theTableOfDifferencesPrintsItAtTheHead() throws Exception {
    Path earlier = folder.resolve("前.chainmap.json");
    ChainMapFile.save(earlier, SampleMaps.load("new-energy-vehicles.chainmap.json"));
    Path table = folder.resolve("对照.xlsx");
    Run run = run("diff", earlier, file, "-o", table, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    everySheetIsMarked(table, 1);
  }

  @Test
  void theDrawingForDrawioSaysItAboveItsTitle() throws Exception {
    String drawing = Files.readString(written("render", "链.drawio"));
    assertThat(Jsoup.parse(drawing, "", Parser.xmlParser()).select("#marking").attr("value"))
        .isEqualTo(MARKING);
  }

  private static void everySheetIsMarked(Path workbook, int least) throws Exception {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      var sheets =
          zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/sheet")).toList();
      assertThat(sheets).hasSizeGreaterThanOrEqualTo(least);
      for (var sheet : sheets) {
        String xml = new String(zip.getInputStream(sheet).readAllBytes(), UTF_8);
        String header = Jsoup.parse(xml, "", Parser.xmlParser()).select("oddHeader").text();
        assertThat(header).startsWith("&C").endsWith("内部资料&&注意保管");
      }
    }
  }
}

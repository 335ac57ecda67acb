package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.chainmap.format.ChainMapFile;
import org.chainmap.testing.SmallChain;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatermarkTest {

  private static final String PHRASE = "给某某单位 2026-12-01";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aMap() throws Exception {
    file = folder.resolve("链.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
  }

  private Path written(String command, String name) {
    Path out = folder.resolve(name);
    Run run = run(command, file, "-o", out, "--lang", "zh", "--watermark", PHRASE);
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  @Test
  void inAPdfItIsAnArtifactThatNoTextIsExtractedFrom() throws Exception {
    try (PDDocument document = Loader.loadPDF(written("render", "链.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("电池链", "正极").doesNotContain("某某单位", "2026-12-01");
      var page = document.getPage(0);
      assertThat(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1))
          .containsSubsequence("/Artifact", "BDC", "/Form", " Do", "EMC");
      assertThat(page.getResources().getXObjectNames()).hasSize(1);
      assertThat(
              page.getCOSObject()
                  .getCOSDictionary(COSName.RESOURCES)
                  .getCOSDictionary(COSName.PROPERTIES)
                  .getCOSDictionary(COSName.getPDFName("Prop1"))
                  .getNameAsString(COSName.SUBTYPE))
          .isEqualTo("Watermark");
    }
  }

  @Test
  void aPictureHasItAslantAndHiddenFromScreenReaders() throws Exception {
    var svg = Jsoup.parse(Files.readString(written("render", "链.svg")));
    assertThat(svg.select("text[transform^=rotate][aria-hidden=true]"))
        .hasSizeGreaterThan(3)
        .allSatisfy(text -> assertThat(text.text()).isEqualTo(PHRASE));
  }

  @Test
  void everySlideHasIt() throws Exception {
    try (var in = Files.newInputStream(written("slides", "链.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides())
          .hasSizeGreaterThan(2)
          .allSatisfy(
              slide ->
                  assertThat(slide.getShapes())
                      .filteredOn(
                          shape ->
                              shape instanceof XSLFTextShape text
                                  && text.getText().equals(PHRASE)
                                  && text.getRotation() == -28)
                      .hasSizeGreaterThan(5));
    }
  }

  @Test
  void theWebPageHasItOverAllOfTheWindow() throws Exception {
    String html = Files.readString(written("page", "链.html"));
    String before = "background:url(data:image/svg+xml;base64,";
    int start = html.indexOf(before) + before.length();
    String tile = html.substring(start, html.indexOf(')', start));
    assertThat(new String(Base64.getDecoder().decode(tile), StandardCharsets.UTF_8))
        .contains(PHRASE, "rotate(-28");
  }

  @Test
  void picturesOfLossesAndOfDifferencesHaveItAndTheirDataIsRefused() throws Exception {
    Path lost = folder.resolve("失去.svg");
    Path other = folder.resolve("后.chainmap.json");
    ChainMapFile.save(other, SmallChain.map());
    Path changed = folder.resolve("对照.svg");
    String segment = SmallChain.map().segments().getFirst().id().value();
    assertThat(run("knockout", file, "--remove", segment, "-o", lost, "--watermark", PHRASE).code())
        .isZero();
    assertThat(run("diff", file, other, "-o", changed, "--watermark", PHRASE).code()).isZero();
    for (Path picture : List.of(lost, changed)) {
      assertThat(
              Jsoup.parse(Files.readString(picture))
                  .select("text[transform^=rotate][aria-hidden=true]")
                  .eachText())
          .contains(PHRASE);
    }
    Path json = folder.resolve("失去.json");
    for (Run run :
        List.of(
            run("knockout", file, "--remove", segment, "-o", json, "--watermark", PHRASE),
            run("diff", file, other, "-o", json, "--watermark", PHRASE))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--watermark");
    }
    assertThat(json).doesNotExist();
  }

  @Test
  void aFileThatCannotCarryItIsRefused() {
    Path out = folder.resolve("链.drawio");
    Run run = run("render", file, "-o", out, "--watermark", PHRASE, "--lang", "zh");
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("水印", "PDF");
    assertThat(out).doesNotExist();
  }
}

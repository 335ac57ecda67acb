package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.geom.Box;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** A map whose names are printed too small to be read says so, on its page and beforehand. */
class SmallNamesTest {

  private static final String SAID = "printed about 1.";

  private static Briefing briefing(double width) {
    Picture picture = new Picture("Map", new Box(0, 0, width, width / 2), List.of());
    return new Briefing(
        Lang.EN,
        new Briefing.Cover("Map", "Briefing", List.of(), "", "", "", ""),
        List.of(
            new Block.Heading(1, "1", "Chain map", "map"),
            new Block.Drawn("figure", picture, "a map", "Map", Block.Room.PAGE)));
  }

  private static String pdf(double width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefingPdfs.write(
        briefing(width), new BriefingPdfs.Form(Paper.A4, false, ""), out, Progress.NONE);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String word(double width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefingDocuments.write(
        briefing(width), new BriefingDocuments.Form(WordPreset.REPORT, ""), out, Progress.NONE);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no document");
  }

  @Test
  void aBriefingSaysItOnThePageAndBeforehand() throws IOException {
    assertThat(pdf(8000)).contains(SAID).contains("larger paper");
    assertThat(pdf(2500)).doesNotContain("printed about");
    assertThat(BriefingPdfs.pages(briefing(8000), Paper.A4, Progress.NONE).remark())
        .hasValueSatisfying(
            said -> assertThat(said.in(Lang.EN)).startsWith("On page 2 names").contains(SAID));
    assertThat(BriefingPdfs.pages(briefing(2500), Paper.A4, Progress.NONE).remark()).isEmpty();
  }

  @Test
  void aWordDocumentSaysItBelowThePicture() throws IOException {
    assertThat(word(5000)).contains(SAID);
    assertThat(word(1500)).doesNotContain("printed about");
  }

  @Test
  void aPageOfPaperSaysItUnlessItIsLargeEnough() {
    Box picture = new Box(0, 0, 6000, 3000);
    assertThat(PaperPage.of(picture, Paper.A4, null).getFirst().remark())
        .hasValueSatisfying(said -> assertThat(said.in(Lang.EN)).contains(SAID));
    assertThat(PaperPage.of(picture, Paper.A1, null).getFirst().remark()).isEmpty();
    assertThat(PaperPage.of(picture, Paper.A4, new Tiling(3, 3)).getFirst().remark()).isEmpty();
    assertThat(PaperPage.of(picture, Paper.FIT, null).getFirst().remark()).isEmpty();
  }
}

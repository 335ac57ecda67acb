package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidesCommandTest {

  private static final Path SAMPLE = Path.of("samples/new-energy-vehicles.chainmap.json");

  @TempDir Path folder;

  /** Returns the titles and the tables of the slides that have tables. */
  private List<XSLFTable> tables(Path file, List<String> titles) throws IOException {
    try (var in = Files.newInputStream(file);
        XMLSlideShow show = new XMLSlideShow(in)) {
      return show.getSlides().stream().flatMap(slide -> tables(slide, titles)).toList();
    }
  }

  private static Stream<XSLFTable> tables(XSLFSlide slide, List<String> titles) {
    List<XSLFTable> tables =
        slide.getShapes().stream()
            .filter(XSLFTable.class::isInstance)
            .map(XSLFTable.class::cast)
            .toList();
    tables.forEach(table -> titles.add(slide.getTitle()));
    return tables.stream();
  }

  @Test
  void findingsAndListsFollowTheViewsAsTablesWithRepeatedHeads() throws Exception {
    Path out = folder.resolve("链.pptx");
    assertThat(run("slides", SAMPLE, "-o", out, "--lang", "zh").code()).isZero();
    List<String> titles = new ArrayList<>();
    List<XSLFTable> tables = tables(out, titles);
    assertThat(titles).hasSizeGreaterThan(4).anyMatch(title -> title.startsWith("短板"));
    assertThat(titles.getFirst()).startsWith("诊断问题").endsWith("1/2");
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.getNumberOfRows()).isBetween(2, 13);
              assertThat(table.getAnchor().getMaxX()).isLessThan(960);
              assertThat(table.getAnchor().getMaxY()).isLessThan(540);
            });
    assertThat(tables.get(1).getCell(0, 0).getText())
        .isEqualTo(tables.getFirst().getCell(0, 0).getText());
    assertThat(tables.getFirst().getCell(1, 2).getText()).isEqualTo("车规主控芯片");
  }

  private static Stream<XSLFTextRun> runs(XSLFShape shape) {
    return switch (shape) {
      case XSLFGroupShape group -> group.getShapes().stream().flatMap(SlidesCommandTest::runs);
      case XSLFTextShape text ->
          text.getTextParagraphs().stream().flatMap(line -> line.getTextRuns().stream());
      default -> Stream.empty();
    };
  }

  @Test
  void everyTextOfEverySlideIsLargeEnoughToBeReadAndOnTheSlide() throws Exception {
    Path out = folder.resolve("链.pptx");
    assertThat(run("slides", SAMPLE, "-o", out, "--no-tables", "--lang", "zh").code()).isZero();
    try (var in = Files.newInputStream(out);
        XMLSlideShow show = new XMLSlideShow(in)) {
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(slide.getShapes().stream().flatMap(SlidesCommandTest::runs))
            .as(slide.getTitle())
            .allSatisfy(
                run -> assertThat(run.getFontSize()).as(run.getRawText()).isGreaterThan(3.8));
        assertThat(slide.getShapes())
            .allSatisfy(
                shape -> {
                  assertThat(shape.getAnchor().getMinX()).isGreaterThan(-0.5);
                  assertThat(shape.getAnchor().getMaxX()).isLessThan(960.5);
                  assertThat(shape.getAnchor().getMaxY()).isLessThan(540.5);
                });
      }
      XSLFSlide whole = show.getSlides().get(1);
      List<XSLFTextRun> runs = whole.getShapes().stream().flatMap(SlidesCommandTest::runs).toList();
      assertThat(runs).allSatisfy(run -> assertThat(run.getFontSize()).isGreaterThan(6.0));
      assertThat(String.join("", runs.stream().map(XSLFTextRun::getRawText).toList()))
          .contains("动力电芯", "供应", "1 / 12");
    }
  }

  @Test
  void theTitleOfAPlainDeckStandsWhiteInABandBehindIt() throws Exception {
    Path out = folder.resolve("链.pptx");
    assertThat(run("slides", SAMPLE, "-o", out, "--no-tables", "--lang", "zh").code()).isZero();
    try (var in = Files.newInputStream(out);
        XMLSlideShow show = new XMLSlideShow(in)) {
      XSLFSlide cover = show.getSlides().getFirst();
      XSLFShape band = cover.getShapes().getFirst();
      assertThat(band.getShapeName()).isEqualTo("band");
      assertThat(band.getAnchor().getWidth()).isEqualTo(960);
      XSLFTextShape title =
          cover.getShapes().stream()
              .filter(XSLFTextShape.class::isInstance)
              .map(XSLFTextShape.class::cast)
              .filter(shape -> runs(shape).anyMatch(run -> run.getFontSize() == 36.0))
              .findFirst()
              .orElseThrow();
      assertThat(band.getAnchor().contains(title.getAnchor())).isTrue();
      assertThat(runs(title))
          .isNotEmpty()
          .allSatisfy(
              run ->
                  assertThat(
                          ((PaintStyle.SolidPaint) run.getFontColor()).getSolidColor().getColor())
                      .isEqualTo(Color.WHITE));
      String template = out.toString();
      Path other = folder.resolve("模板.pptx");
      assertThat(run("slides", SAMPLE, "-o", other, "--template", template, "--no-tables").code())
          .isZero();
      try (var again = Files.newInputStream(other);
          XMLSlideShow templated = new XMLSlideShow(again)) {
        assertThat(templated.getSlides().getFirst().getShapes())
            .extracting(XSLFShape::getShapeName)
            .doesNotContain("band");
      }
    }
  }

  @Test
  void otherListsOrNoneAreChosen() throws Exception {
    Path out = folder.resolve("链.pptx");
    List<String> titles = new ArrayList<>();
    assertThat(run("slides", SAMPLE, "-o", out, "--list", "enterprises", "--lang", "zh").code())
        .isZero();
    tables(out, titles);
    assertThat(titles).noneMatch(title -> title.startsWith("短板"));
    assertThat(titles.getLast()).startsWith("企业清单");
    assertThat(run("slides", SAMPLE, "-o", out, "--no-tables").code()).isZero();
    assertThat(tables(out, titles)).isEmpty();
    assertThat(run("slides", SAMPLE, "-o", out, "--no-tables", "--list", "parks").code())
        .isEqualTo(2);
    assertThat(run("slides", SAMPLE, "-o", out, "--list", "nosuch").code()).isEqualTo(2);
  }
}

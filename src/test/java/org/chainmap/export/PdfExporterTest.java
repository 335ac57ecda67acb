package org.chainmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PdfExporterTest {

  private static byte[] export(Drawing drawing, ExportOptions options) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfExporter().write(drawing, options, out, Progress.NONE);
    return out.toByteArray();
  }

  private static String text(PDDocument document) throws Exception {
    return new PDFTextStripper().getText(document);
  }

  static List<String> samples() {
    return SampleMaps.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void textHoldsEveryNameOfASampleInEmbeddedSubsetsOnly(String sample) throws Exception {
    ChainMap map = SampleMaps.load(sample);
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE);
    try (PDDocument document =
        Loader.loadPDF(export(drawing, ExportOptions.DEFAULT.withPaper(Paper.A3)))) {
      List<String> lines = text(document).lines().map(String::strip).toList();
      List<String> names = new ArrayList<>();
      map.segments().forEach(segment -> names.add(segment.name().text().replace('\n', ' ')));
      map.enterprises().forEach(enterprise -> names.add(enterprise.name().text()));
      assertThat(names).allSatisfy(name -> assertThat(lines).anyMatch(line -> line.contains(name)));
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void fileSaysWhatItIs(Lang lang) throws Exception {
    try (PDDocument document =
        Loader.loadPDF(export(Fixture.drawing(lang), ExportOptions.DEFAULT))) {
      String title = lang == Lang.ZH ? "锂电池产业链" : "Lithium batteries";
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo(lang == Lang.ZH ? "zh-CN" : "en");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("规划部");
      assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8)).contains(title, "规划部");
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo(title);
      assertThat(text(document))
          .contains(lang == Lang.ZH ? "环节与企业名录" : "Index of segments and enterprises")
          .contains(lang == Lang.ZH ? "第 1/2 页" : "1/2");
    }
  }

  @Test
  void indexNamesWhatTheCardDoesNotShow() throws Exception {
    Drawing drawing = Fixture.drawing(Lang.ZH);
    try (PDDocument document = Loader.loadPDF(export(drawing, ExportOptions.DEFAULT))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(text(document)).contains("中矿资源", "未露面企业", "30%");
    }
    try (PDDocument document =
        Loader.loadPDF(export(drawing, ExportOptions.DEFAULT.withIndex(false)))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text(document)).contains("锂资源").doesNotContain("未露面企业", "名录");
    }
  }

  @Test
  void pageFitsThePictureOrThePaper() throws Exception {
    Drawing wide = Fixture.drawing(new Picture("宽", new Box(0, 0, 2000, 900), List.<Mark>of()));
    assertPage(wide, ExportOptions.DEFAULT, 1500, 675);
    assertPage(wide, ExportOptions.DEFAULT.withPaper(Paper.A3), 1190.55, 841.89);
    Drawing tall = Fixture.drawing(new Picture("高", new Box(0, 0, 900, 2000), List.<Mark>of()));
    assertPage(tall, ExportOptions.DEFAULT.withPaper(Paper.A0), 2383.94, 3370.39);
    Drawing huge = Fixture.drawing(new Picture("巨", new Box(0, 0, 40_000, 100), List.<Mark>of()));
    assertPage(huge, ExportOptions.DEFAULT, 14_400, 36);
  }

  private static void assertPage(Drawing drawing, ExportOptions options, double w, double h)
      throws Exception {
    try (PDDocument document = Loader.loadPDF(export(drawing, options))) {
      var box = document.getPage(0).getMediaBox();
      assertThat((double) box.getWidth()).isCloseTo(w, org.assertj.core.data.Offset.offset(0.1));
      assertThat((double) box.getHeight()).isCloseTo(h, org.assertj.core.data.Offset.offset(0.1));
    }
  }

  @Test
  void posterPagesAreLabelledAndTogetherShowEverything() throws Exception {
    ExportOptions options =
        ExportOptions.DEFAULT.withPaper(Paper.A4).withTiling(new Tiling(2, 3)).withIndex(false);
    try (PDDocument document = Loader.loadPDF(export(Fixture.drawing(Lang.ZH), options))) {
      assertThat(document.getNumberOfPages()).isEqualTo(6);
      assertThat(text(document)).contains("第 2/6 页（第 1 行，第 2 列）", "第 6/6 页（第 2 行，第 3 列）");
    }
    Box picture = new Box(-50, 20, 1600, 900);
    List<PaperPage> pages = PaperPage.of(picture, Paper.A4, new Tiling(2, 3));
    // Every place of the picture lies on some page, and 10 mm around each join on both.
    for (double x = 0; x <= 1600; x += 4) {
      for (double y = 0; y <= 900; y += 4) {
        double px = x;
        double py = y;
        assertThat(pages).anyMatch(page -> shows(page, px, py));
      }
    }
    PaperPage left = pages.get(0);
    PaperPage right = pages.get(1);
    double lastOnLeft = (left.window().right() - left.origin().x()) / left.scale();
    double firstOnRight = (right.window().x() - right.origin().x()) / right.scale();
    assertThat((lastOnLeft - firstOnRight) * left.scale() / PaperPage.PT_PER_MM)
        .isCloseTo(10, org.assertj.core.data.Offset.offset(0.01));
  }

  private static boolean shows(PaperPage page, double x, double y) {
    var at = page.origin().plus(x * page.scale(), y * page.scale());
    return page.window().grown(1e-6).contains(at);
  }

  @Test
  void sameDrawingGivesTheSameBytes() throws Exception {
    assertThat(export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT))
        .isEqualTo(export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT));
  }

  @Test
  void charactersWithoutAGlyphDoNotStopTheExport() throws Exception {
    ChainMap map =
        Fixture.map()
            .with(
                org.chainmap.model.Change.of(
                    org.chainmap.text.Message.verbatim("改"),
                    org.chainmap.model.Edit.add(
                        org.chainmap.model.Enterprise.of(
                            Id.of("e-x"), "🚀火箭\u0007\uD800公司 ﬁffi אב"))));
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.DARK, Lang.ZH, Progress.NONE);
    try (PDDocument document = Loader.loadPDF(export(drawing, ExportOptions.DEFAULT))) {
      assertThat(text(document)).contains("火箭");
    }
  }
}

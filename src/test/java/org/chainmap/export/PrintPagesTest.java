package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Which sheet shows which part of a picture, and which cards lie across a join. */
class PrintPagesTest {

  private static final double MM = 72 / 25.4;

  private static Drawing drawing() {
    ChainMap map = SmallChain.map();
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    Geometry geometry = Pictures.geometry(map, painter, Progress.NONE);
    return Drawing.of(map, geometry, Overlay.NONE, painter);
  }

  private static PrintPages.Content content(Drawing drawing) {
    return new PrintPages.Content(drawing.title(), drawing);
  }

  private static PageSetup tiled(int rows, int columns) {
    return new PageSetup(Paper.A4, PageSetup.Turn.AUTO, 10, new Tiling(rows, columns));
  }

  @Test
  void oneSheetShowsAllOfAPictureWithinItsMargins() {
    Box picture = new Box(-50, 20, 2000, 1000);
    for (double margin : List.of(5.0, 20.0)) {
      List<PaperPage> pages =
          PaperPage.of(picture, new PageSetup(Paper.A4, PageSetup.Turn.AUTO, margin, null));
      assertThat(pages).hasSize(1);
      PaperPage page = pages.getFirst();
      assertThat(page.size().w()).isCloseTo(297 * MM, within(0.01));
      assertThat(page.window().x()).isCloseTo(margin * MM, within(0.01));
      Box part = page.part(picture.corner());
      assertThat(part.grown(0.01).contains(picture)).isTrue();
      assertThat(part.w()).isCloseTo(2000, within(0.01));
    }
  }

  @Test
  void sheetsLieAsAsked() {
    Box wide = new Box(0, 0, 2000, 1000);
    Size portrait =
        PaperPage.of(wide, new PageSetup(Paper.A3, PageSetup.Turn.PORTRAIT, 10, null))
            .getFirst()
            .size();
    Size landscape =
        PaperPage.of(wide, new PageSetup(Paper.A3, PageSetup.Turn.LANDSCAPE, 10, null))
            .getFirst()
            .size();
    assertThat(portrait.w()).isCloseTo(297 * MM, within(0.01));
    assertThat(landscape).isEqualTo(portrait.transposed());
  }

  @Test
  void tilesOverlapAndShowTogetherAllOfThePicture() {
    Box picture = new Box(100, -30, 3000, 1800);
    List<PaperPage> pages = PaperPage.of(picture, tiled(2, 3));
    List<Box> parts = pages.stream().map(page -> page.part(picture.corner())).toList();
    assertThat(parts).hasSize(6);
    assertThat(Box.around(parts).grown(0.01).contains(picture)).isTrue();
    double overlap = 10 * MM / pages.getFirst().scale();
    assertThat(parts.get(0).right() - parts.get(1).x()).isCloseTo(overlap, within(0.01));
    assertThat(parts.get(0).bottom() - parts.get(3).y()).isCloseTo(overlap, within(0.01));
  }

  @Test
  void aCardIsCutWhereNoSheetShowsItWhole() {
    List<Box> parts = List.of(new Box(0, 0, 100, 100), new Box(90, 0, 100, 100));
    Map<Id, Box> cards = new HashMap<>();
    cards.put(Id.of("within"), new Box(10, 10, 50, 20));
    cards.put(Id.of("overlap"), new Box(92, 10, 6, 20));
    cards.put(Id.of("either"), new Box(95, 40, 60, 20));
    cards.put(Id.of("cut"), new Box(80, 70, 60, 20));
    assertThat(PrintPages.cut(cards, parts)).containsExactly(Id.of("cut"));
  }

  @Test
  void cutCardsOfAPosterAreThoseWhoseBoxNoSheetHolds() {
    Drawing drawing = drawing();
    PrintPages one = PrintPages.of(List.of(content(drawing)), tiled(1, 1), false, "");
    assertThat(one.cut()).isEmpty();
    PrintPages many = PrintPages.of(List.of(content(drawing)), tiled(6, 7), false, "");
    assertThat(many.size()).isEqualTo(42);
    Box picture = drawing.picture().bounds();
    List<Id> expected = new ArrayList<>();
    List<PaperPage> pages = PaperPage.of(picture, tiled(6, 7));
    drawing
        .geometry()
        .get()
        .cards()
        .forEach(
            (id, card) -> {
              boolean whole = false;
              for (PaperPage page : pages) {
                double x = page.origin().x() + (card.x() - picture.x()) * page.scale();
                double y = page.origin().y() + (card.y() - picture.y()) * page.scale();
                whole |=
                    page.window()
                        .contains(new Box(x, y, card.w() * page.scale(), card.h() * page.scale()));
              }
              if (!whole) {
                expected.add(id);
              }
            });
    assertThat(expected).isNotEmpty();
    assertThat(many.cut()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void thePdfHasEverySheetWithItsTextAndItsPlaceInThePoster() throws IOException {
    PrintPages pages =
        PrintPages.of(List.of(content(drawing()), content(drawing())), tiled(1, 2), true, "");
    assertThat(pages.size()).isEqualTo(4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pages.write(new PdfExporter(), out, Progress.NONE);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("正极", "第 1/2 页（第 1 行，第 1 列）");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("电池链", "电池链");
    }
  }

  @Test
  void aPreviewShowsTheSheetItIsAskedFor() {
    PrintPages pages = PrintPages.of(List.of(content(drawing())), tiled(1, 2), false, "");
    FirstPage first = pages.preview(0, new Size(300, 300));
    FirstPage second = pages.preview(1, new Size(300, 300));
    assertThat(first.pages()).isEqualTo(2);
    // Two sheets side by side show a wide picture largest when they stand.
    assertThat(first.size().w()).isCloseTo(210, within(0.5));
    assertThat(first.pixels()).isNotEqualTo(second.pixels());
  }
}

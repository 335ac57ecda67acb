package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomNotes;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Free notes and their pictures in every export. */
class NoteExportTest {

  private static final int RED = 0xc8362b;
  private static final int BLUE = 0x0b6fb8;

  /** A red square, a blue ellipse that is half transparent, and half of a JPEG green. */
  private static Picture pictures() {
    return new Picture(
        "图",
        new Box(0, 0, 100, 100),
        List.of(
            new Mark.Image(RandomNotes.PNG, new Box(10, 10, 30, 30), 1),
            new Mark.Image(RandomNotes.SVG, new Box(10, 50, 80, 40), 0.5),
            new Mark.Image(halfGreen(), new Box(50, 10, 40, 20), 1)));
  }

  /** White above, green below. */
  private static EmbeddedPicture halfGreen() {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        image.setRGB(x, y, y < 16 ? 0xffffff : 0x2f8a57);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return EmbeddedPicture.of(MediaType.JPEG, out.toByteArray());
  }

  private static byte[] export(Exporter exporter, Drawing drawing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(drawing, ExportOptions.DEFAULT.withScale(2), out, Progress.NONE);
    return out.toByteArray();
  }

  private static void assertShown(BufferedImage image) {
    double scale = image.getWidth() / 100.0;
    assertColor(image, scale, 25, 25, RED);
    assertColor(image, scale, 5, 25, 0xffffff);
    assertColor(image, scale, 50, 70, 0x85b7dc);
    assertColor(image, scale, 12, 52, 0xffffff);
    assertColor(image, scale, 70, 14, 0xffffff);
    assertColor(image, scale, 70, 27, 0x2f8a57);
  }

  private static void assertColor(BufferedImage image, double scale, int x, int y, int rgb) {
    int seen = image.getRGB((int) (x * scale), (int) (y * scale)) & 0xffffff;
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(seen >> shift & 0xff)
          .as("%d, %d: %06x instead of %06x", x, y, seen, rgb)
          .isCloseTo(rgb >> shift & 0xff, org.assertj.core.data.Offset.offset(6));
    }
  }

  @Test
  void pngShowsPicturesInTheirBoxes() throws Exception {
    byte[] png = export(new PngExporter(), Fixture.drawing(pictures()));
    assertShown(ImageIO.read(new ByteArrayInputStream(png)));
  }

  @Test
  void pdfShowsPicturesUprightAndStoresEachOnce() throws Exception {
    Picture twice =
        new Picture(
            "图",
            pictures().bounds(),
            List.of(new Mark.Group(null, "", pictures().marks()), pictures().marks().getFirst()));
    byte[] pdf = export(new PdfExporter(), Fixture.drawing(twice));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertShown(new PDFRenderer(document).renderImage(0, 4));
      List<String> names = new ArrayList<>();
      document.getPage(0).getResources().getXObjectNames().forEach(n -> names.add(n.getName()));
      assertThat(names).hasSize(3);
    }
  }

  @Test
  void svgHoldsPicturesAsTheyAre() throws Exception {
    Picture two = new Picture("图", pictures().bounds(), pictures().marks().subList(0, 2));
    String svg =
        new String(export(new SvgExporter(false), Fixture.drawing(two)), StandardCharsets.UTF_8);
    Path written = Files.createDirectories(Path.of("target", "golden")).resolve("pictures.svg");
    Files.writeString(written, svg);
    assertThat(svg)
        .as("to accept a wanted change, copy %s", written)
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/org/chainmap/export/pictures.svg")));
  }

  @Test
  void notesEnlargeThePictureAndTheirTextIsFound() throws Exception {
    List<Element> all = new ArrayList<>(Fixture.map().elements().values());
    all.add(
        Note.of(Id.of("note-1"), NoteKind.TEXT, "会后联系中矿资源", new Box(-400, -200, 160, 40))
            .withTint(Tint.ORANGE));
    all.add(Note.of(Id.of("note-2"), NoteKind.FRAME, "重点攻关", new Box(0, -300, 1800, 40)));
    ChainMap map = ChainMap.of(all);
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE);
    assertThat(drawing.picture().bounds().contains(new Box(-400, -300, 2200, 140))).isTrue();
    try (PDDocument document = Loader.loadPDF(export(new PdfExporter(), drawing))) {
      assertThat(new PDFTextStripper().getText(document)).contains("会后联系中矿资源", "重点攻关");
    }
    String svg = new String(export(new SvgExporter(false), drawing), StandardCharsets.UTF_8);
    assertThat(svg).contains("data-id=\"note-1\"").contains("<title>重点攻关</title>");
  }

  @Test
  void pictureThatCannotBeDecodedDoesNotStopAnExport() throws Exception {
    EmbeddedPicture broken =
        EmbeddedPicture.of(MediaType.PNG, "no picture".getBytes(StandardCharsets.UTF_8));
    assertThat(PicturePixels.size(broken)).isEmpty();
    Picture picture =
        new Picture(
            "图",
            new Box(0, 0, 100, 100),
            List.of(new Mark.Image(broken, new Box(0, 0, 50, 50), 1)));
    for (Exporter exporter : Exporters.ALL) {
      assertThat(export(exporter, Fixture.drawing(picture))).isNotEmpty();
    }
  }

  @Test
  void pixelsAreAsManyAsAreShown() {
    assertThat(PicturePixels.of(RandomNotes.SVG, 100).orElseThrow().getWidth()).isEqualTo(128);
    assertThat(PicturePixels.of(RandomNotes.SVG, 9999).orElseThrow().getWidth()).isEqualTo(2048);
    assertThat(PicturePixels.of(RandomNotes.PNG, 9999).orElseThrow().getWidth()).isEqualTo(8);
    assertThat(PicturePixels.size(RandomNotes.SVG)).contains(new org.chainmap.geom.Size(80, 40));
    assertThat(PicturePixels.of(RandomNotes.SVG, 64).orElseThrow().getRGB(32, 16) & 0xffffff)
        .isEqualTo(BLUE);
  }
}

package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.Cancelled;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PngExporterTest {

  private static final Ink WHITE = Theme.LIGHT.paper();
  private final PngExporter exporter = new PngExporter();

  private byte[] export(Picture picture, double scale) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(
        Fixture.drawing(picture), ExportOptions.DEFAULT.withScale(scale), out, Progress.NONE);
    return out.toByteArray();
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  @Test
  void shapesLieWhereTheirMarksSay() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(export(Fixture.simple(), 2)));
    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(image.getHeight()).isEqualTo(200);
    assertThat(rgb(image, 10, 10)).isEqualTo(0xffffff);
    assertThat(rgb(image, 22, 22)).isEqualTo(0xff0000);
    assertThat(rgb(image, 98, 78)).isEqualTo(0xff0000);
    assertThat(rgb(image, 102, 82)).isEqualTo(0xffffff);
    // Half transparent blue on white, then a gap of the dash.
    assertThat(rgb(image, 120, 24) & 0xff).isEqualTo(0xff);
    assertThat(rgb(image, 120, 24) >> 16).isBetween(0x7d, 0x82);
    assertThat(rgb(image, 120, 42)).isEqualTo(0xffffff);
  }

  @Test
  void aTransparentOneHasNoGroundAndIsOtherwiseTheSame() throws Exception {
    Box bounds = Fixture.simple().bounds();
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.filled(Outline.rect(bounds), WHITE));
    marks.addAll(Fixture.simple().marks());
    Picture onPaper = new Picture("", bounds, marks);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(
        Fixture.drawing(onPaper), ExportOptions.DEFAULT.withTransparent(true), out, Progress.NONE);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(image.getRGB(10, 10) >>> 24).isZero();
    assertThat(image.getRGB(22, 22)).isEqualTo(0xffff0000);
    assertThat(image.getRGB(120, 24) >>> 24).as("half transparent").isBetween(0x7d, 0x82);
    BufferedImage opaque = ImageIO.read(new ByteArrayInputStream(export(onPaper, 2)));
    assertThat(opaque.getColorModel().hasAlpha()).isFalse();
    assertThat(rgb(opaque, 10, 10)).isEqualTo(0xffffff);
  }

  @Test
  void textIsDrawnFromTheBundledFontBetweenItsAnchors() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(export(Fixture.simple(), 4)));
    assertThat(darkPixels(image, 4 * 78, 4 * 66, 4 * 12, 4 * 18)).isGreaterThan(200);
    assertThat(darkPixels(image, 4 * 91, 4 * 66, 4 * 9, 4 * 18)).isZero();
  }

  private static int darkPixels(BufferedImage image, int x, int y, int w, int h) {
    int dark = 0;
    for (int row = y; row < y + h; row++) {
      for (int column = x; column < x + w; column++) {
        dark += (image.getRGB(column, row) & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void fileStatesItsResolutionAndTitle() throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(
        Fixture.drawing(Fixture.simple()), ExportOptions.DEFAULT.withDpi(300), out, Progress.NONE);
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
    Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    Element size = (Element) root.getElementsByTagName("pHYs").item(0);
    assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
    Element text = (Element) root.getElementsByTagName("iTXtEntry").item(0);
    assertThat(text.getAttribute("text")).isEqualTo("锂电池产业链");
    assertThat(reader.getWidth(0)).isEqualTo(313);
  }

  @Test
  void bandsJoinWithoutASeam() {
    RasterSurface surface = new RasterSurface(Fixture.drawing(Lang.ZH).picture().marks());
    Box bounds = Fixture.drawing(Lang.ZH).picture().bounds();
    // 4,000 px wide: several bands of 1,000 rows.
    double scale = 4000 / bounds.w();
    BandedImage banded = new BandedImage(surface, bounds, scale, WHITE, Progress.NONE);
    assertThat(banded.getNumYTiles()).isGreaterThan(1);
    var whole = new BufferedImage(banded.getWidth(), banded.getHeight(), 1);
    var g = whole.createGraphics();
    g.setColor(java.awt.Color.WHITE);
    g.fillRect(0, 0, whole.getWidth(), whole.getHeight());
    g.scale(scale, scale);
    g.translate(-bounds.x(), -bounds.y());
    surface.draw(g, new java.awt.geom.Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6));
    g.dispose();
    var joined = new BufferedImage(banded.getWidth(), banded.getHeight(), 1);
    banded.copyData(joined.getRaster());
    int different = 0;
    for (int y = 0; y < whole.getHeight(); y++) {
      for (int x = 0; x < whole.getWidth(); x++) {
        int a = whole.getRGB(x, y);
        int b = joined.getRGB(x, y);
        different += Math.abs((a & 0xff) - (b & 0xff)) > 40 ? 1 : 0;
      }
    }
    assertThat(different).isZero();
  }

  @Test
  void hugePictureIsDrawnBandByBandOnceEach() {
    Picture picture =
        new Picture(
            "大",
            new Box(0, 0, 20_000, 12_000),
            List.of(Marks.filled(Outline.rect(new Box(19_990, 11_990, 10, 10)), Ink.of(0))));
    List<Double> reported = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void report(double done) {
            reported.add(done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    BandedImage image =
        new BandedImage(new RasterSurface(picture.marks()), picture.bounds(), 1, WHITE, progress);
    assertThat((long) image.getTileWidth() * image.getTileHeight())
        .isLessThanOrEqualTo(BandedImage.BAND_PIXELS);
    int[] pixel = new int[3];
    for (int row = 0; row < image.getHeight(); row++) {
      var line = image.getData(new java.awt.Rectangle(0, row, image.getWidth(), 1));
      line.getPixel(19_995, row, pixel);
      assertThat(pixel[0]).isEqualTo(row < 11_990 ? 255 : 0);
    }
    assertThat(image.bandsDrawn()).isEqualTo(image.getNumYTiles());
    assertThat(reported).isSorted().last().isEqualTo(1.0);
  }

  @Test
  void tooLargeIsRefusedWithWhatWouldFit() {
    Picture wide = new Picture("宽", new Box(0, 0, 12_000, 4_000), List.<Mark>of());
    assertThatThrownBy(() -> export(wide, 3))
        .isInstanceOfSatisfying(
            ExportException.class,
            e ->
                assertThat(e.reason().in(Lang.ZH))
                    .contains("36,000 × 12,000", "30,000", "240 dpi", "PDF"));
    assertThat(PngExporter.largestDpi(wide.bounds())).isEqualTo(240);
    assertThat(PngExporter.largestDpi(new Box(0, 0, 8_000, 8_000))).isEqualTo(240);
    assertThat(PngExporter.largestDpi(new Box(0, 0, 100, 100))).isEqualTo(600);
    assertThatThrownBy(() -> export(Fixture.simple(), 6.5)).isInstanceOf(ExportException.class);
    assertThatThrownBy(() -> export(Fixture.simple(), 0)).isInstanceOf(ExportException.class);
    assertThatThrownBy(() -> export(Fixture.simple(), Double.NaN))
        .isInstanceOf(ExportException.class);
  }

  @Test
  void cancellingEndsIt() {
    Progress cancelled = new Cancelled();
    assertThatThrownBy(
            () ->
                exporter.write(
                    Fixture.drawing(Fixture.simple()),
                    ExportOptions.DEFAULT,
                    new ByteArrayOutputStream(),
                    cancelled))
        .isInstanceOf(CancellationException.class);
  }
}

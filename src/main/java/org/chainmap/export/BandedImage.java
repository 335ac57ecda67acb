package org.chainmap.export;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;
import org.chainmap.geom.Box;
import org.chainmap.paint.Ink;
import org.chainmap.task.Progress;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An image of a picture that can have any size because it is never fully in memory: it is drawn in
 * bands as its rows are read from top to bottom. It holds one band of at most {@link #BAND_PIXELS}
 * pixels.
 */
final class BandedImage implements RenderedImage {

  /** The largest number of pixels in one band: 16 MB. */
  static final int BAND_PIXELS = 4_000_000;

  private final RasterSurface surface;
  private final Box bounds;
  private final double scale;
  private final @Nullable Ink paper;
  private final int type;
  private final Progress progress;
  private final int width;
  private final int height;
  private final int bandHeight;
  private final ColorModel colors;
  private final SampleModel samples;
  private int band = -1;
  private @Nullable BufferedImage drawn;
  private int bandsDrawn;

  /**
   * Creates an image of a picture.
   *
   * @param bounds the part of the plane shown
   * @param scale pixels per map px
   * @param paper the colour of the ground, or null for a transparent one
   * @param progress receives the part drawn, and is checked for cancellation at every band
   */
  BandedImage(
      RasterSurface surface, Box bounds, double scale, @Nullable Ink paper, Progress progress) {
    this.surface = surface;
    this.bounds = bounds;
    this.scale = scale;
    this.paper = paper;
    this.progress = progress;
    this.width = pixels(bounds.w(), scale);
    this.height = pixels(bounds.h(), scale);
    this.bandHeight = Math.clamp(BAND_PIXELS / width, 1, height);
    this.type = paper == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage one = new BufferedImage(1, 1, type);
    this.colors = one.getColorModel();
    this.samples = one.getSampleModel().createCompatibleSampleModel(width, bandHeight);
  }

  /** Returns the number of whole pixels for a length, at least one. */
  static int pixels(double length, double scale) {
    // A length that is whole except for rounding errors gets no extra row.
    return (int) Math.max(1, Math.ceil(length * scale - 1e-6));
  }

  /**
   * Returns the number of times a band was drawn: once for each band when read from top to bottom.
   */
  int bandsDrawn() {
    return bandsDrawn;
  }

  private BufferedImage band(int index) {
    BufferedImage ready = drawn;
    if (ready != null && band == index) {
      return ready;
    }
    progress.check();
    int rows = Math.min(bandHeight, height - index * bandHeight);
    // The last band's memory is reused, because rows are read from top to bottom.
    BufferedImage image =
        ready != null && ready.getHeight() == rows ? ready : new BufferedImage(width, rows, type);
    Graphics2D g = image.createGraphics();
    try {
      g.setComposite(AlphaComposite.Src);
      Ink ground = paper == null ? Ink.of(0).withAlpha(0) : paper.withAlpha(1);
      g.setColor(RasterSurface.color(ground));
      g.fillRect(0, 0, width, rows);
      g.setComposite(AlphaComposite.SrcOver);
      g.translate(0, -index * bandHeight);
      g.scale(scale, scale);
      g.translate(-bounds.x(), -bounds.y());
      surface.draw(
          g,
          new Rectangle2D.Double(
              bounds.x(),
              bounds.y() + index * bandHeight / scale,
              bounds.w() + 1 / scale,
              rows / scale));
    } finally {
      g.dispose();
    }
    drawn = image;
    band = index;
    bandsDrawn++;
    progress.report((double) (index * bandHeight + rows) / height);
    return image;
  }

  @Override
  public Raster getTile(int tileX, int tileY) {
    Raster rows = band(tileY).getRaster();
    return rows.createTranslatedChild(0, tileY * bandHeight);
  }

  @Override
  public Raster getData() {
    return getData(new Rectangle(0, 0, width, height));
  }

  @Override
  public Raster getData(Rectangle rect) {
    int first = rect.y / bandHeight;
    int last = (rect.y + rect.height - 1) / bandHeight;
    if (first == last) {
      return getTile(0, first)
          .createChild(rect.x, rect.y, rect.width, rect.height, rect.x, rect.y, null);
    }
    WritableRaster all =
        Raster.createWritableRaster(
            samples.createCompatibleSampleModel(rect.width, rect.height),
            new Point(rect.x, rect.y));
    return copyData(all);
  }

  @NullUnmarked
  @Override
  public WritableRaster copyData(WritableRaster target) {
    WritableRaster all =
        target == null
            ? Raster.createWritableRaster(
                samples.createCompatibleSampleModel(width, height), new Point(0, 0))
            : target;
    int last = (all.getMinY() + all.getHeight() - 1) / bandHeight;
    for (int i = all.getMinY() / bandHeight; i <= last; i++) {
      all.setRect(getTile(0, i));
    }
    return all;
  }

  @Override
  public int getWidth() {
    return width;
  }

  @Override
  public int getHeight() {
    return height;
  }

  @Override
  public int getTileWidth() {
    return width;
  }

  @Override
  public int getTileHeight() {
    return bandHeight;
  }

  @Override
  public int getNumXTiles() {
    return 1;
  }

  @Override
  public int getNumYTiles() {
    return (height + bandHeight - 1) / bandHeight;
  }

  @Override
  public ColorModel getColorModel() {
    return colors;
  }

  @Override
  public SampleModel getSampleModel() {
    return samples;
  }

  @NullUnmarked
  @Override
  public Vector<RenderedImage> getSources() {
    return null;
  }

  @Override
  public Object getProperty(String name) {
    return java.awt.Image.UndefinedProperty;
  }

  @Override
  public String[] getPropertyNames() {
    return new String[0];
  }

  @Override
  public int getMinX() {
    return 0;
  }

  @Override
  public int getMinY() {
    return 0;
  }

  @Override
  public int getMinTileX() {
    return 0;
  }

  @Override
  public int getMinTileY() {
    return 0;
  }

  @Override
  public int getTileGridXOffset() {
    return 0;
  }

  @Override
  public int getTileGridYOffset() {
    return 0;
  }
}

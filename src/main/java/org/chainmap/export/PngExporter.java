package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.chainmap.geom.Box;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Exports pictures as PNG, drawn in bands so that even the largest needs little memory. */
public final class PngExporter implements Exporter {

  /** Below this resolution nothing on a map can be read. */
  private static final int LEAST_DPI = 12;

  /** The largest number of pixels of a side; common viewers do not show larger images. */
  public static final int MAX_SIDE = 30_000;

  /** The largest number of pixels in total. */
  public static final long MAX_PIXELS = 400_000_000;

  public static final double MAX_DPI = 600;

  private static final double METRES_PER_INCH = 0.0254;
  private static final String FORMAT = "javax_imageio_png_1.0";

  @Override
  public String extension() {
    return "png";
  }

  /** Returns the largest whole number of dpi, at most 600, at which a picture can be drawn. */
  public static int largestDpi(Box bounds) {
    double side = MAX_SIDE / Math.max(bounds.w(), bounds.h());
    double area = Math.sqrt(MAX_PIXELS / (bounds.w() * bounds.h()));
    return (int) Math.floor(Math.min(MAX_DPI, Math.min(side, area) * ExportOptions.SCREEN_DPI));
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws ExportException, IOException {
    write(
        drawing.picture(options),
        drawing.title(),
        options.transparent() ? null : drawing.theme().paper(),
        options.scale(),
        out,
        progress);
  }

  /**
   * Writes a picture as a file of its own.
   *
   * @param paper the colour of the ground, or null for a transparent one
   * @param scale pixels per px; scale 1 is 96 dpi
   * @param out is left open
   * @throws ExportException if it is too large
   */
  static void write(
      Picture picture,
      String title,
      @Nullable Ink paper,
      double scale,
      OutputStream out,
      Progress progress)
      throws ExportException, IOException {
    check(picture.bounds(), scale);
    BandedImage image =
        new BandedImage(
            new RasterSurface(picture.marks()), picture.bounds(), scale, paper, progress);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      describe(metadata, title, scale * ExportOptions.SCREEN_DPI);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
  }

  static void check(Box bounds, double scale) throws ExportException {
    if (!(scale > 0 && scale * ExportOptions.SCREEN_DPI <= MAX_DPI + 1e-9)) {
      throw new ExportException(
          Message.of("export.badScale", MAX_DPI / ExportOptions.SCREEN_DPI, (int) MAX_DPI));
    }
    double w = Math.ceil(bounds.w() * scale);
    double h = Math.ceil(bounds.h() * scale);
    if (w > MAX_SIDE || h > MAX_SIDE || w * h > MAX_PIXELS) {
      int dpi = largestDpi(bounds);
      throw new ExportException(
          Message.of(
              dpi < LEAST_DPI ? "export.pngFarTooLarge" : "export.pngTooLarge",
              w,
              h,
              MAX_SIDE,
              MAX_PIXELS / 1_000_000,
              dpi));
    }
  }

  private static void describe(IIOMetadata metadata, String title, double dpi) throws IOException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    String perMetre = String.valueOf(Math.round(dpi / METRES_PER_INCH));
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", perMetre);
    size.setAttribute("pixelsPerUnitYAxis", perMetre);
    size.setAttribute("unitSpecifier", "meter");
    root.appendChild(size);
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", "Title");
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", title);
    texts.appendChild(entry);
    root.appendChild(texts);
    metadata.mergeTree(FORMAT, root);
  }
}

package org.chainmap.ui.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.PngExporter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.View;
import org.chainmap.task.Progress;

/** A map as a small picture without title block and legend. */
public final class SmallPicture {

  /** The pixels of a px each way. */
  private static final double SHARP = 2;

  private static final double MARGIN = 8;

  private SmallPicture() {}

  /**
   * Draws a map as a PNG, as large as it fits and at most at its own size. Needs no screen.
   *
   * @param size of the picture in px; the file has twice as many pixels each way
   * @throws ExportException if it cannot be drawn
   */
  public static byte[] png(
      MapPainter painter,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      Size size,
      Progress progress)
      throws IOException, ExportException {
    Box all = geometry.bounds().grown(MARGIN);
    double scale = Math.min(1, Math.min(size.w() / all.w(), size.h() / all.h()));
    double w = size.w() / scale;
    double h = size.h() / scale;
    Box page = new Box(all.x() - (w - all.w()) / 2, all.y() - (h - all.h()) / 2, w, h);
    Picture picture =
        new Picture("", page, painter.paint(map, geometry, overlay, new View(page, scale)));
    Drawing drawing =
        new Drawing(
            map,
            () -> geometry,
            painter.theme(),
            painter.lang(),
            number -> picture,
            (laidOver, number) -> picture,
            (room, number) -> Drawing.whole(picture, painter.theme(), room));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ExportOptions options = ExportOptions.DEFAULT.withScale(scale * SHARP);
    new PngExporter().write(drawing, options, png, progress);
    return png.toByteArray();
  }
}

package org.chainmap.export.briefing.word;

import java.io.IOException;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;

/** Draws pictures as files. */
public interface PicturePainter {

  /** Returns an SVG file. */
  byte[] svg(Picture picture, Progress progress) throws IOException;

  /**
   * Returns a PNG file.
   *
   * @param scale pixels per px of the picture
   */
  byte[] png(Picture picture, double scale, Progress progress) throws IOException;
}

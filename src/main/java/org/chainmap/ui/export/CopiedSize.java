package org.chainmap.ui.export;

import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.PngExporter;
import org.chainmap.geom.Box;
import org.chainmap.text.Message;

/**
 * How large a picture is to be that is copied.
 *
 * @param width in px, or in cm
 * @param inCm whether it is in cm
 * @param dpi pixels per inch of one in cm
 */
record CopiedSize(double width, boolean inCm, double dpi) {

  private static final double CM_PER_INCH = 2.54;

  /** The most pixels of a picture on the clipboard, which is kept whole in memory. */
  private static final double MOST = 40_000_000;

  /**
   * Returns what was typed.
   *
   * @throws ExportException if it is no size
   */
  static CopiedSize of(String width, boolean inCm, String dpi) throws ExportException {
    CopiedSize size = new CopiedSize(number(width), inCm, number(dpi));
    if (!(size.width > 0)) {
      throw new ExportException(Message.of("ui.copy.badWidth"));
    }
    if (inCm && !(size.dpi >= 12 && size.dpi <= 1200)) {
      throw new ExportException(Message.of("ui.export.badDpi"));
    }
    return size;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns the width in pixels. */
  long pixels() {
    return Math.max(1, Math.round(inCm ? width / CM_PER_INCH * dpi : width));
  }

  /**
   * Returns the pixels per px of a picture.
   *
   * @throws ExportException if it would have too many
   */
  double scale(Box bounds) throws ExportException {
    double closest = PngExporter.MAX_DPI / ExportOptions.SCREEN_DPI;
    double most = Math.min(Math.sqrt(MOST * bounds.w() / bounds.h()), closest * bounds.w());
    if (pixels() > most) {
      throw new ExportException(Message.of("ui.copy.tooLarge", (long) Math.floor(most)));
    }
    return pixels() / bounds.w();
  }
}

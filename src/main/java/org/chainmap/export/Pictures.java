package org.chainmap.export;

import org.chainmap.analysis.Findings;
import org.chainmap.compare.MapComparison;
import org.chainmap.geom.Geometry;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.SideBySide;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Makes a map's picture in four steps: measure, place, route, draw. */
public final class Pictures {

  private Pictures() {}

  /**
   * Computes the geometry of a map, with sizes measured by {@code painter}.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry geometry(ChainMap map, MapPainter painter, Progress progress) {
    return MapGeometry.of(map, painter.cardSizes(map), painter.labelSizes(map), progress)
        .withNotes(painter.noteBoxes(map));
  }

  /**
   * Lays a map out anew, whatever places it states, with sizes measured by {@code painter}.
   *
   * @param ratio the wanted width ÷ height
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry laidOut(
      ChainMap map, MapPainter painter, double ratio, Progress progress) {
    return MapGeometry.laidOut(
        map, painter.cardSizes(map), painter.labelSizes(map), ratio, progress);
  }

  /** Returns the drawing of a map with its stored positions. */
  public static Drawing drawing(
      ChainMap map, Overlay overlay, Theme theme, Lang lang, Progress progress) {
    return drawing(map, overlay, theme, lang, false, progress);
  }

  /**
   * Returns the drawing of a map with its stored positions.
   *
   * @param comments whether it shows where comments are
   */
  public static Drawing drawing(
      ChainMap map, Overlay overlay, Theme theme, Lang lang, boolean comments, Progress progress) {
    MapPainter painter = new MapPainter(theme, lang);
    return Drawing.of(map, geometry(map, painter, progress), overlay, painter, comments);
  }

  /**
   * Returns the drawing of two compared maps beside one another, with what differs marked on both.
   *
   * @param before what is said above the earlier map
   * @param after what is said above the later map
   * @param comments whether it shows where comments are
   */
  public static Drawing sideBySide(
      MapComparison comparison,
      Message before,
      Message after,
      Theme theme,
      Lang lang,
      boolean comments,
      Progress progress) {
    MapPainter painter = new MapPainter(theme, lang);
    return Drawing.sideBySide(
        side(comparison, before, comparison.before(), painter, progress.part(0, 0.5)),
        side(comparison, after, comparison.after(), painter, progress.part(0.5, 1)),
        painter,
        comments);
  }

  private static SideBySide.Side side(
      MapComparison comparison,
      Message heading,
      ChainMap map,
      MapPainter painter,
      Progress progress) {
    return new SideBySide.Side(
        heading,
        map,
        geometry(map, painter, progress),
        ComparisonLens.full(comparison).titled(map, Findings.NONE));
  }
}

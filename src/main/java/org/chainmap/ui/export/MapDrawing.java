package org.chainmap.ui.export;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.export.Drawing;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.SideBySide;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Drawings of maps that are laid out already. */
public final class MapDrawing {

  private MapDrawing() {}

  /**
   * Returns a map as it is shown now, for exporting: its links with their final ways.
   *
   * @param comments whether it shows where comments are
   */
  public static Drawing of(
      LaidOutMap laidOutMap, Overlay overlay, Painters painters, boolean comments) {
    MapPainter painter = painters.of(Theme.LIGHT, laidOutMap.lang());
    BiFunction<Overlay, PageInfo, Picture> pictures =
        (laidOver, page) -> {
          LaidOutMap whole = laidOutMap.finished(laidOutMap.lang(), painters, Progress.NONE);
          Picture picture = painter.picture(whole.map(), whole.geometry(), laidOver, page);
          return comments ? painter.commented(picture, whole.map(), whole.geometry()) : picture;
        };
    return new Drawing(
        laidOutMap.map(),
        () -> laidOutMap.finished(laidOutMap.lang(), painters, Progress.NONE).geometry(),
        painter.theme(),
        laidOutMap.lang(),
        page -> pictures.apply(overlay, page),
        pictures,
        (room, page) -> {
          LaidOutMap whole = laidOutMap.finished(laidOutMap.lang(), painters, Progress.NONE);
          return Drawing.of(whole.map(), whole.geometry(), overlay, painter, comments)
              .fitted()
              .apply(room, page);
        });
  }

  /**
   * A map of two that are drawn beside one another.
   *
   * @param name what is said above it
   */
  public record Named(Message name, LaidOutMap laidOutMap, Overlay overlay) {

    private SideBySide.Side side(Painters painters) {
      LaidOutMap whole = laidOutMap.finished(laidOutMap.lang(), painters, Progress.NONE);
      return new SideBySide.Side(name, whole.map(), whole.geometry(), overlay);
    }
  }

  /**
   * Returns two maps beside one another, for exporting: their links with their final ways.
   *
   * @param comments whether it shows where comments are
   */
  public static Drawing sideBySide(Named left, Named right, Painters painters, boolean comments) {
    Lang lang = right.laidOutMap().lang();
    MapPainter painter = painters.of(Theme.LIGHT, lang);
    Supplier<Drawing> whole =
        () -> Drawing.sideBySide(left.side(painters), right.side(painters), painter, comments);
    return new Drawing(
        right.laidOutMap().map(),
        () -> whole.get().geometry().get(),
        painter.theme(),
        lang,
        page -> whole.get().pictures().apply(page),
        (overlay, page) -> whole.get().others().apply(overlay, page),
        (room, page) -> whole.get().fitted().apply(room, page));
  }
}

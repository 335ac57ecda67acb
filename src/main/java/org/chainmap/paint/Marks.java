package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Mark.Anchor;
import org.chainmap.paint.Mark.Group;
import org.chainmap.paint.Mark.Image;
import org.chainmap.paint.Mark.Shape;
import org.chainmap.paint.Mark.Text;
import org.jspecify.annotations.Nullable;

/** Factory methods for marks. */
public final class Marks {

  private Marks() {}

  public static Text text(String text, double x, double y, double size, boolean bold, Ink ink) {
    return new Text(text, new Point(x, y), size, bold, ink, Anchor.START);
  }

  public static Text text(
      String text, double x, double y, double size, boolean bold, Ink ink, Anchor anchor) {
    return new Text(text, new Point(x, y), size, bold, ink, anchor);
  }

  public static Shape filled(Outline outline, Ink ink) {
    return new Shape(outline, ink, null);
  }

  public static Shape stroked(Outline outline, Pen pen) {
    return new Shape(outline, null, pen);
  }

  /** Returns a short text on a coloured pill, centred on a point. */
  public static List<Mark> pill(String text, Point center, double size, Ink fill, Ink ink) {
    double width = TextMeasure.get().width(text, size, true) + size + 2;
    double height = size + 7;
    Box box = new Box(center.x() - width / 2, center.y() - height / 2, width, height);
    return pill(text, box, size, fill, ink);
  }

  /** Returns a short text in the middle of a coloured pill. */
  static List<Mark> pill(String text, Box box, double size, Ink fill, Ink ink) {
    Point center = box.center();
    return List.of(
        filled(Outline.roundRect(box, box.h() / 2), fill),
        text(text, center.x(), center.y() + size * 0.36, size, true, ink, Anchor.MIDDLE));
  }

  /** Returns the same mark elsewhere. */
  public static Mark moved(Mark mark, double dx, double dy) {
    return switch (mark) {
      case Shape s -> new Shape(s.outline().mapped(p -> p.plus(dx, dy)), s.fill(), s.pen());
      case Text t ->
          new Text(t.text(), t.at().plus(dx, dy), t.size(), t.bold(), t.ink(), t.anchor());
      case Image i -> new Image(i.picture(), i.box().moved(dx, dy), i.opacity());
      case Mark.Watermark w ->
          new Mark.Watermark(w.text(), w.center().plus(dx, dy), w.size(), w.degrees(), w.ink());
      case Group g ->
          new Group(g.id(), g.title(), g.marks().stream().map(m -> moved(m, dx, dy)).toList());
    };
  }

  /** Returns the same mark with its opacity multiplied by {@code opacity}. */
  public static Mark faded(Mark mark, double opacity) {
    return switch (mark) {
      case Shape s -> new Shape(s.outline(), faded(s.fill(), opacity), faded(s.pen(), opacity));
      case Text t ->
          new Text(
              t.text(),
              t.at(),
              t.size(),
              t.bold(),
              t.ink().withAlpha(t.ink().alpha() * opacity),
              t.anchor());
      case Image i -> new Image(i.picture(), i.box(), i.opacity() * opacity);
      case Mark.Watermark w ->
          new Mark.Watermark(
              w.text(),
              w.center(),
              w.size(),
              w.degrees(),
              w.ink().withAlpha(w.ink().alpha() * opacity));
      case Group g ->
          new Group(g.id(), g.title(), g.marks().stream().map(m -> faded(m, opacity)).toList());
    };
  }

  /** Returns the bounds of the shape that a group draws first; null where it is no such group. */
  static @Nullable Box background(Mark mark) {
    return mark instanceof Mark.Group group
            && !group.marks().isEmpty()
            && group.marks().getFirst() instanceof Shape shape
        ? shape.outline().flat().bounds()
        : null;
  }

  private static @Nullable Ink faded(@Nullable Ink ink, double opacity) {
    return ink == null ? null : ink.withAlpha(ink.alpha() * opacity);
  }

  private static @Nullable Pen faded(@Nullable Pen pen, double opacity) {
    return pen == null
        ? null
        : new Pen(pen.ink().withAlpha(pen.ink().alpha() * opacity), pen.width(), pen.dash());
  }
}

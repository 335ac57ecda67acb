package org.chainmap.canvas;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Guides;
import org.chainmap.editor.view.Handle;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.LineParts;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Theme;

/** Paints the layer above the map: selection, handles, guides, the marquee. */
final class FeedbackPainter {

  private static final double CARD_RADIUS = 6;

  private final Theme theme;
  private final double px;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * @param px the size of a screen px in map px, so that everything drawn here keeps its size on
   *     screen at every zoom
   */
  private FeedbackPainter(Theme theme, double px) {
    this.theme = theme;
    this.px = px;
  }

  static List<Mark> paint(
      Theme theme, double zoom, Geometry geometry, Iterable<Id> selection, Feedback feedback) {
    FeedbackPainter painter = new FeedbackPainter(theme, 1 / zoom);
    painter.dropStage(geometry, feedback);
    selection.forEach(id -> painter.selected(geometry, id));
    painter.hovered(geometry, feedback);
    painter.underWay(geometry, feedback);
    feedback.handles().forEach(painter::handle);
    return painter.marks;
  }

  private void dropStage(Geometry geometry, Feedback feedback) {
    Id stage = feedback.dropStage();
    Box band = stage == null ? null : geometry.bands().get(stage);
    if (band != null) {
      stroke(Outline.roundRect(band, 10), 2, 1);
    }
  }

  private void selected(Geometry geometry, Id id) {
    Box card = geometry.cards().get(id);
    if (card != null) {
      stroke(Outline.roundRect(card.grown(2 * px), CARD_RADIUS + 2 * px), 2, 1);
    }
    Box note = geometry.notes().get(id);
    if (note != null) {
      stroke(Outline.roundRect(note.grown(2 * px), CARD_RADIUS + 2 * px), 2, 1);
    }
    Box band = geometry.bands().get(id);
    if (band != null) {
      stroke(Outline.roundRect(band, 10), 2, 1);
    }
    link(geometry, id, 5, 0.35);
  }

  private void hovered(Geometry geometry, Feedback feedback) {
    Id id = feedback.hovered();
    if (id == null) {
      return;
    }
    Box card = geometry.cards().get(id);
    if (card != null) {
      stroke(Outline.roundRect(card.grown(2 * px), CARD_RADIUS + 2 * px), 1.2, 0.55);
    }
    link(geometry, id, 4, 0.2);
  }

  /** Draws along a link, but over no label: a label is to be read. */
  private void link(Geometry geometry, Id id, double width, double alpha) {
    Outline line = geometry.line(id);
    if (line == null) {
      return;
    }
    Polyline course = line.flat();
    List<Box> labels = new ArrayList<>();
    if (MapPainter.showsLabels(1 / px)) {
      for (Id near : geometry.labelsNear(course.bounds())) {
        Box label = geometry.labels().get(near);
        if (label != null) {
          labels.add(label.grown(width / 2 * px));
        }
      }
    }
    LineParts.outside(course, labels)
        .forEach(part -> stroke(Outline.rounded(part, 0), width, alpha));
  }

  private void underWay(Geometry geometry, Feedback feedback) {
    Id target = feedback.target();
    Box card = target == null ? null : geometry.cards().get(target);
    if (card != null) {
      stroke(Outline.roundRect(card.grown(3 * px), CARD_RADIUS + 3 * px), 3, 0.8);
    }
    Outline link = feedback.link();
    if (link != null) {
      stroke(link, 2, 1);
      fill(Outline.circle(link.flat().last(), 4 * px), theme.accent());
    }
    Box outline = feedback.outline();
    if (outline != null) {
      Outline shape = Outline.roundRect(outline, CARD_RADIUS);
      fill(shape, theme.accent().withAlpha(0.08));
      marks.add(
          new Mark.Shape(shape, null, new Pen(theme.accent(), 1.5 * px, List.of(6 * px, 4 * px))));
    }
    for (Guides.Line line : feedback.guides()) {
      stroke(
          new Outline(
              List.of(new Outline.Step.Move(line.from()), new Outline.Step.Line(line.to()))),
          1,
          0.9);
    }
    Box marquee = feedback.marquee();
    if (marquee != null) {
      fill(Outline.rect(marquee), theme.accent().withAlpha(0.1));
      stroke(Outline.rect(marquee), 1, 1);
    }
  }

  private void handle(Handle handle) {
    Point at = handle.at();
    if (handle.kind() == Handle.Kind.CONNECT) {
      fill(Outline.circle(at, 7 * px), theme.accent());
      Pen pen = Pen.solid(theme.onStrong(), 1.6 * px);
      marks.add(new Mark.Shape(line(at, -3 * px, 0, 3 * px, 0), null, pen));
      marks.add(new Mark.Shape(line(at, 0, -3 * px, 0, 3 * px), null, pen));
      return;
    }
    Outline knob =
        handle.kind().resizes()
            ? Outline.rect(new Box(at.x() - 3.5 * px, at.y() - 3.5 * px, 7 * px, 7 * px))
            : Outline.circle(at, 4.5 * px);
    marks.add(new Mark.Shape(knob, theme.paper(), Pen.solid(theme.accent(), 1.4 * px)));
  }

  private static Outline line(Point at, double x1, double y1, double x2, double y2) {
    return new Outline(
        List.of(new Outline.Step.Move(at.plus(x1, y1)), new Outline.Step.Line(at.plus(x2, y2))));
  }

  private void stroke(Outline outline, double width, double alpha) {
    marks.add(
        new Mark.Shape(outline, null, Pen.solid(theme.accent().withAlpha(alpha), width * px)));
  }

  private void fill(Outline outline, Ink ink) {
    marks.add(new Mark.Shape(outline, ink, null));
  }
}

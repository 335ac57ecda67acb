package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chainmap.editor.view.Feedback;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Theme;
import org.junit.jupiter.api.Test;

class FeedbackPainterTest {

  private static final Id LINK = Id.of("l");
  private static final Box LABEL = new Box(80, -8.5, 40, 17);
  private static final Geometry GEOMETRY =
      new Geometry(
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(LINK, Polyline.of(new Point(0, 0), new Point(200, 0))),
          Map.of(LINK, LABEL));

  private static double distanceToLabel(double zoom, List<Id> chosen, Feedback feedback) {
    return FeedbackPainter.paint(Theme.LIGHT, zoom, GEOMETRY, chosen, feedback).stream()
        .map(mark -> ((Mark.Shape) mark).outline().flat())
        .mapToDouble(line -> line.distanceTo(LABEL.center()))
        .min()
        .orElseThrow();
  }

  @Test
  void aChosenLinkIsNotDrawnThroughItsLabel() {
    assertThat(distanceToLabel(1, List.of(LINK), Feedback.NONE)).isGreaterThan(20);
  }

  @Test
  void aLinkUnderThePointerIsNotDrawnThroughItsLabel() {
    Feedback hovered = Feedback.NONE.withHovered(LINK, List.of());
    assertThat(distanceToLabel(1, List.of(), hovered)).isGreaterThan(20);
  }

  @Test
  void farOutWhereThereIsNoLabelAChosenLinkIsDrawnWhole() {
    assertThat(distanceToLabel(0.4, List.of(LINK), Feedback.NONE)).isZero();
  }
}

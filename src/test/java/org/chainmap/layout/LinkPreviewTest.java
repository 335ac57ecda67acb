package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.value.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkPreviewTest {

  private static final Box SOURCE = new Box(0, 0, 160, 80);

  private final Random random = new Random(7);

  private Box box() {
    return new Box(
        random.nextInt(-400, 400),
        random.nextInt(-400, 400),
        random.nextInt(40, 200),
        random.nextInt(40, 120));
  }

  private static Appearance looks(LinkShape shape) {
    return Appearance.USUAL.withLinkShape(shape);
  }

  private static boolean bends(Outline line) {
    return line.steps().stream().anyMatch(Step.Cubic.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void runsOutOfTheOneCardAndIntoTheOtherWithTheFlow(LinkShape shape) {
    for (int i = 0; i < 300; i++) {
      Box from = box();
      Box to = box();
      List<Point> line = LinkPreview.between(looks(shape), from, to).flat().points();
      assertThat(line.getFirst()).isEqualTo(new Point(from.right(), from.center().y()));
      assertThat(line.getLast()).isEqualTo(new Point(to.x(), to.center().y()));
      if (shape != LinkShape.STRAIGHT) {
        assertThat(line.get(1).x()).as("out with the flow").isGreaterThan(from.right());
        assertThat(line.get(line.size() - 2).x()).as("in with the flow").isLessThan(to.x());
      }
    }
  }

  @Test
  void hasTheShapeOfTheLinksOfTheMap() {
    Box target = new Box(300, 200, 160, 80);
    Outline elbow = LinkPreview.between(looks(LinkShape.ORTHOGONAL), SOURCE, target);
    assertThat(elbow.steps()).contains(new Step.Line(new Point(230, 232)));
    Outline curve = LinkPreview.between(looks(LinkShape.CURVED), SOURCE, target);
    assertThat(bends(curve)).isTrue();
    assertThat(curve.steps()).filteredOn(Step.Line.class::isInstance).hasSizeLessThanOrEqualTo(2);
    assertThat(bends(LinkPreview.between(looks(LinkShape.STRAIGHT), SOURCE, target))).isFalse();
  }

  @Test
  void aTargetBehindIsReachedBetweenTheCardsOrAroundThem() {
    assertThat(backAt(new Box(-300, 200, 160, 80))).as("halfway between the two").isEqualTo(140);
    assertThat(backAt(new Box(-300, 20, 160, 80))).as("below both").isEqualTo(116);
    assertThat(backAt(new Box(-300, -20, 160, 80))).as("above both").isEqualTo(-36);
  }

  /** Where the longest level piece of the line to a card behind runs. */
  private static double backAt(Box target) {
    List<Point> line =
        LinkPreview.between(looks(LinkShape.ORTHOGONAL), SOURCE, target).flat().points();
    double longest = 0;
    double level = Double.NaN;
    for (int i = 1; i < line.size(); i++) {
      double length = line.get(i - 1).x() - line.get(i).x();
      if (length > longest && Math.abs(line.get(i).y() - line.get(i - 1).y()) < 1e-9) {
        longest = length;
        level = line.get(i).y();
      }
    }
    return level;
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceIsReachedAndLeftWhereverItIs(LinkShape shape) {
    for (int i = 0; i < 300; i++) {
      Point p = new Point(random.nextInt(-400, 400), random.nextInt(-400, 400));
      List<Point> to = LinkPreview.to(looks(shape), SOURCE, p, null).flat().points();
      assertThat(to.getLast()).isEqualTo(p);
      assertThat(to.getFirst()).isEqualTo(new Point(160, 40));
      List<Point> from = LinkPreview.from(looks(shape), p, SOURCE).flat().points();
      assertThat(from.getFirst()).isEqualTo(p);
      assertThat(from.getLast()).isEqualTo(new Point(0, 40));
    }
    assertThat(LinkPreview.to(looks(shape), SOURCE, new Point(160, 40), null).flat().length())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void turnsWithTheFlowOfTheMap() {
    Appearance down = looks(LinkShape.ORTHOGONAL).withOrientation(Orientation.TOP_DOWN);
    List<Point> line =
        LinkPreview.between(down, SOURCE, new Box(300, 200, 160, 80)).flat().points();
    assertThat(line.getFirst()).isEqualTo(new Point(80, 80));
    assertThat(line.getLast()).isEqualTo(new Point(380, 200));
  }
}

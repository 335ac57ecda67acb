package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TransitionTest {

  private static final Id CARD = Id.of("s-1");
  private static final Id LINK = Id.of("l-1");

  private static Geometry geometry(Box card, Polyline way) {
    return new Geometry(
        Map.of(CARD, card),
        Map.of(Id.of("st-1"), card.grown(10)),
        Map.of(),
        Map.of(LINK, way),
        Map.of(LINK, card.moved(5, 5)));
  }

  private static final Polyline STRAIGHT = Polyline.of(new Point(0, 0), new Point(100, 0));
  private static final Polyline BENT =
      Polyline.of(new Point(0, 0), new Point(50, 0), new Point(50, 50), new Point(100, 50));
  private static final Geometry BEFORE = geometry(new Box(0, 0, 40, 20), STRAIGHT);
  private static final Geometry AFTER = geometry(new Box(100, 200, 60, 20), BENT);

  private static Polyline way(Geometry geometry) {
    return Objects.requireNonNull(geometry.routes().get(LINK));
  }

  private static void assertNear(Polyline way, Polyline wanted) {
    for (Point p : wanted.points()) {
      assertThat(way.distanceTo(p)).isLessThan(1e-9);
    }
    assertThat(way.length())
        .isCloseTo(wanted.length(), org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void itLeadsFromTheOneToTheOther() {
    Transition transition = new Transition(BEFORE, AFTER);
    assertThat(transition.at(0).cards()).isEqualTo(BEFORE.cards());
    assertThat(transition.at(0).labels()).isEqualTo(BEFORE.labels());
    assertNear(way(transition.at(0)), STRAIGHT);
    assertThat(transition.at(1)).isSameAs(AFTER);
    assertThat(transition.at(7)).isSameAs(AFTER);
    assertNear(way(transition.at(1 - 1e-12)), BENT);
  }

  @Test
  void halfwayEverythingLiesInTheMiddle() {
    Geometry half = new Transition(BEFORE, AFTER).at(0.5);
    assertThat(half.cards().get(CARD)).isEqualTo(new Box(50, 100, 50, 20));
    assertThat(way(half).first()).isEqualTo(Point.ZERO);
    assertThat(way(half).last()).isEqualTo(new Point(100, 25));
  }

  @Test
  void whatComesIsThereAtOnceAndWhatGoesIsGone() {
    assertThat(new Transition(Geometry.EMPTY, AFTER).at(0)).isEqualTo(AFTER);
    assertThat(new Transition(BEFORE, Geometry.EMPTY).at(0)).isEqualTo(Geometry.EMPTY);
  }

  @Test
  void waysWithoutLengthDoNoHarm() {
    Polyline point = Polyline.of(Point.ZERO, Point.ZERO);
    Geometry still = geometry(new Box(0, 0, 40, 20), point);
    Geometry half = new Transition(still, AFTER).at(0.5);
    assertThat(way(half).last()).isEqualTo(new Point(50, 25));
    assertThat(way(new Transition(AFTER, still).at(0.5)).points().size()).isGreaterThan(1);
  }
}

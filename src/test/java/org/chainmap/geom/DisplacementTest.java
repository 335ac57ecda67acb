package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplacementTest {

  private static Geometry cards(Map<String, Point> corners) {
    return new Geometry(
        corners.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    e -> Id.of(e.getKey()), e -> Box.of(e.getValue(), new Size(100, 50)))),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private final Geometry old =
      cards(Map.of("a", new Point(0, 0), "b", new Point(200, 0), "c", new Point(400, 0)));
  private final Geometry changed =
      cards(Map.of("a", new Point(10, 7), "b", new Point(210, 7), "c", new Point(900, 0)));

  @Test
  void theWayIsThatOfMostCards() {
    assertThat(Displacement.between(old, changed)).isEqualTo(new Point(10, 7));
  }

  @Test
  void withoutCommonCardsTheCornersMeet() {
    Geometry other = cards(Map.of("z", new Point(50, 60)));
    assertThat(Displacement.between(old, other)).isEqualTo(new Point(50, 60));
  }

  @Test
  void whatIsOnOneOnlyGoesWithItsNearestNeighbour() {
    assertThat(Displacement.counterpart(new Box(420, 80, 10, 10), old, changed))
        .isEqualTo(new Box(920, 80, 10, 10));
    assertThat(Displacement.counterpart(new Box(20, 80, 10, 10), old, changed))
        .isEqualTo(new Box(30, 87, 10, 10));
    assertThat(Displacement.counterpart(new Box(1, 2, 3, 4), Geometry.EMPTY, changed))
        .isEqualTo(new Box(1, 2, 3, 4));
  }
}

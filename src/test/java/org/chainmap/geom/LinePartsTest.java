package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePartsTest {

  private static Polyline line(double... xy) {
    return new Polyline(
        IntStream.range(0, xy.length / 2)
            .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
            .toList());
  }

  @Test
  void aLineIsCutWhereItRunsThroughBoxes() {
    Polyline bent = line(0, 0, 100, 0, 100, 50);
    assertThat(LineParts.outside(bent, List.of(new Box(40, -5, 20, 10))))
        .containsExactly(line(0, 0, 40, 0), line(60, 0, 100, 0, 100, 50));
    assertThat(LineParts.outside(bent, List.of(new Box(90, -5, 20, 20), new Box(80, -5, 15, 10))))
        .containsExactly(line(0, 0, 80, 0), line(100, 15, 100, 50));
    assertThat(LineParts.outside(bent, List.of(new Box(-5, -5, 10, 10))))
        .containsExactly(line(5, 0, 100, 0, 100, 50));
    assertThat(LineParts.outside(bent, List.of(new Box(40, 20, 20, 10)))).containsExactly(bent);
    assertThat(LineParts.outside(bent, List.of(new Box(-1, -1, 102, 52)))).isEmpty();
  }

  @Test
  void linesRunTogetherUntilTheyPart() {
    Polyline one = line(0, 0, 50, 0, 50, 40, 90, 40);
    assertThat(LineParts.together(one, line(0, 0, 80, 0))).isEqualTo(50);
    assertThat(LineParts.together(one, line(0, 0, 20, 0, 20, 9))).isEqualTo(20);
    assertThat(LineParts.together(one, line(0, 0, 50, 0, 50, 70, 90, 70))).isEqualTo(90);
    assertThat(LineParts.together(one, line(0, 0, 0, 40))).isZero();
    assertThat(LineParts.together(one, line(0, 5, 50, 5))).isNegative();
    assertThat(LineParts.together(one, one)).isEqualTo(one.length());
    assertThat(LineParts.together(one, one.moved(0, 0.02))).isCloseTo(one.length(), within(0.1));
  }
}

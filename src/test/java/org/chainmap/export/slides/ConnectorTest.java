package org.chainmap.export.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.junit.jupiter.api.Test;

class ConnectorTest {

  private static Polyline line(double... at) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      points.add(new Point(at[i], at[i + 1]));
    }
    return new Polyline(points);
  }

  @Test
  void aStraightLineIsAStraightConnector() {
    Connector connector = Connector.along(line(0, 0, 5, 0, 20, 0)).orElseThrow();
    assertThat(connector.preset()).isEqualTo("straightConnector1");
    assertThat(connector.last()).isEqualTo(new Point(20, 0));
  }

  @Test
  void twoBendsAreAPartOfTheLengthAway() {
    Connector connector = Connector.along(line(0, 0, 5, 0, 5, 30, 20, 30)).orElseThrow();
    assertThat(connector.preset()).isEqualTo("bentConnector3");
    assertThat(connector.adjustments()).containsExactly(0.25);
  }

  @Test
  void backwardsTheBendLiesBeyondTheEnds() {
    Connector connector = Connector.along(line(0, 0, 5, 0, 5, 30, -20, 30)).orElseThrow();
    assertThat(connector.adjustments()).containsExactly(-0.25);
  }

  @Test
  void otherCoursesAreNoConnectors() {
    assertThat(Connector.along(line(0, 0, 5, 0, 5, 30))).isEmpty();
    assertThat(Connector.along(line(0, 0, 0, 15, 30, 15, 30, 20))).isEmpty();
    assertThat(Connector.along(line(0, 0, 5, 5, 9, 30, 20, 30))).isEmpty();
    assertThat(Connector.along(line(0, 0, 5, 0, 5, 30, 0, 30))).isEmpty();
    assertThat(Connector.along(line(0, 0, 5, 0, 5, 30, 9, 30, 9, 0, 20, 0))).isEmpty();
  }
}

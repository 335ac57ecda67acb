package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Halos part links that cross, not the branches of one line. */
class ForksTest {

  private static final Id STAGE = Id.of("st");
  private static final Point FORK = new Point(200, 20);
  private static final Point JOIN = new Point(300, 120);
  private static final Point CROSSING = new Point(250, 20);

  private static ChainMap map() {
    return ChainMap.of(
        List.of(
            MapInfo.titled("图"),
            new Stage(STAGE, Name.of("上游"), 0, null, Remarks.NONE),
            Segment.of(Id.of("a"), "甲", STAGE),
            Segment.of(Id.of("b"), "乙", STAGE),
            Segment.of(Id.of("c"), "丙", STAGE),
            Segment.of(Id.of("d"), "丁", STAGE),
            Link.of(Id.of("straight"), Id.of("a"), Id.of("b")),
            Link.of(Id.of("bent"), Id.of("a"), Id.of("c")),
            Link.of(Id.of("joining"), Id.of("d"), Id.of("c"))));
  }

  /**
   * Two links, which lie 0.02 px apart like all of one trunk, part at 200, 20; one crosses the
   * straight one at 250, 20 and joins the bent one.
   */
  private static Geometry geometry() {
    return new Geometry(
        Map.of(),
        Map.of(STAGE, new Box(0, 0, 600, 300)),
        Map.of(),
        Map.of(
            Id.of("straight"), Polyline.of(new Point(100, 20.02), new Point(400, 20.02)),
            Id.of("bent"),
                Polyline.of(new Point(100, 20), FORK, new Point(200, 120), new Point(400, 120)),
            Id.of("joining"),
                Polyline.of(
                    new Point(250, 5),
                    new Point(250, 60),
                    new Point(300, 60),
                    JOIN,
                    new Point(400, 120))),
        Map.of());
  }

  /** The halos of a link: the strokes in the colour of the paper. */
  private static List<Polyline> halos(String link) {
    Theme theme = Theme.LIGHT;
    List<Polyline> halos = new ArrayList<>();
    for (Mark mark :
        new MapPainter(theme, Lang.ZH).paint(map(), geometry(), Overlay.NONE, View.ALL)) {
      if (mark instanceof Mark.Group group && Id.of(link).equals(group.id())) {
        for (Mark part : group.marks()) {
          if (part instanceof Mark.Shape shape
              && shape.pen() != null
              && shape.pen().ink().withAlpha(1).equals(theme.paper())) {
            halos.add(shape.outline().flat());
          }
        }
      }
    }
    return halos;
  }

  private static double distance(String link, Point p) {
    return halos(link).stream().mapToDouble(halo -> halo.distanceTo(p)).min().orElseThrow();
  }

  @Test
  void noHaloLiesWhereLinksOfOneSourcePartOrOfOneTargetJoin() {
    assertThat(distance("straight", FORK)).isGreaterThan(8);
    assertThat(distance("bent", FORK)).isGreaterThan(8);
    assertThat(distance("bent", JOIN)).isGreaterThan(8);
    assertThat(distance("joining", JOIN)).isGreaterThan(8);
  }

  @Test
  void linksThatCrossAreParted() {
    assertThat(distance("joining", CROSSING)).isZero();
    assertThat(distance("straight", CROSSING)).isLessThan(0.1);
  }
}

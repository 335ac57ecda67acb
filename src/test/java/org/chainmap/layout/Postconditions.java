package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;

/** What holds for a whole layout, whatever the map. */
final class Postconditions {

  private static final double TOUCH = 1e-6;

  private final LayoutTask task;
  private final Geometry geometry;

  private Postconditions(LayoutTask task, Geometry geometry) {
    this.task = task;
    this.geometry = geometry;
  }

  static Geometry laidOut(LayoutTask task) {
    Map<Id, Point> places = Layouts.tidy().place(task, Progress.NONE);
    return Routing.geometry(task.map(), Layouts.boxes(places, task), task.labels());
  }

  /**
   * Every card has its place and size and none overlaps another, stages are held, pins too, and
   * every link runs from edge to edge past all other cards, all in finite numbers.
   */
  static void assertLaidOut(LayoutTask task, Geometry geometry) {
    Postconditions all = new Postconditions(task, geometry);
    all.cards();
    all.apart();
    if (task.fixed().isEmpty()) {
      all.stages();
    }
    all.ways();
  }

  private void cards() {
    ChainMap map = task.map();
    assertThat(geometry.cards()).hasSize(map.segments().size());
    geometry
        .cards()
        .forEach(
            (id, box) -> {
              assertFinite(box.corner());
              assertThat(box.size()).isEqualTo(task.sizes().get(id));
            });
    task.fixed()
        .forEach((id, at) -> assertThat(TestMaps.at(geometry.cards(), id).corner()).isEqualTo(at));
  }

  private void apart() {
    Set<Id> fixed = task.fixed().keySet();
    List<Map.Entry<Id, Box>> cards =
        geometry.cards().entrySet().stream()
            .sorted(Comparator.comparingDouble(each -> each.getValue().x()))
            .toList();
    for (int i = 0; i < cards.size(); i++) {
      Map.Entry<Id, Box> a = cards.get(i);
      for (int j = i + 1; j < cards.size(); j++) {
        Map.Entry<Id, Box> b = cards.get(j);
        if (b.getValue().x() >= a.getValue().right()) {
          break;
        }
        boolean byHand = fixed.contains(a.getKey()) && fixed.contains(b.getKey());
        if (!byHand && a.getValue().overlaps(b.getValue())) {
          throw new AssertionError("overlap: " + a + " " + b);
        }
      }
    }
  }

  private void stages() {
    ChainMap map = task.map();
    boolean topDown = map.info().orientation() == Orientation.TOP_DOWN;
    double reach = Double.NEGATIVE_INFINITY;
    for (var stage : map.stages()) {
      double most = reach;
      for (Segment segment : map.segmentsIn(stage.id())) {
        Box card = TestMaps.at(geometry.cards(), segment.id());
        Box box = topDown ? card.transposed() : card;
        assertThat(box.x()).as("%s in %s", segment.id(), stage.id()).isGreaterThan(reach);
        most = Math.max(most, box.right());
      }
      reach = most;
    }
  }

  private void ways() {
    assertThat(geometry.routes()).hasSize(task.map().links().size());
    List<Map.Entry<Id, Box>> cards = List.copyOf(geometry.cards().entrySet());
    for (Link link : task.map().links()) {
      Polyline way = TestMaps.at(geometry.routes(), link.id());
      way.points().forEach(Postconditions::assertFinite);
      assertThat(onEdge(way.first(), link.from())).as("start of %s: %s", link, way).isTrue();
      assertThat(onEdge(way.last(), link.to())).as("end of %s: %s", link, way).isTrue();
      Box bounds = way.bounds();
      for (Map.Entry<Id, Box> card : cards) {
        boolean own = card.getKey().equals(link.from()) || card.getKey().equals(link.to());
        Box box = card.getValue().grown(own ? -1 : -TOUCH);
        if (box.overlaps(bounds.grown(TOUCH)) && crosses(way, box)) {
          throw new AssertionError(link + " runs through " + card + ": " + way);
        }
      }
    }
  }

  private boolean onEdge(Point p, Id card) {
    Box box = TestMaps.at(geometry.cards(), card);
    Box inner = box.grown(-TOUCH);
    boolean inside =
        p.x() > inner.x() && p.x() < inner.right() && p.y() > inner.y() && p.y() < inner.bottom();
    return box.grown(TOUCH).contains(p) && !inside;
  }

  private static boolean crosses(Polyline way, Box box) {
    List<Point> points = way.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      assertThat(a.x() == b.x() || a.y() == b.y()).as("upright pieces: %s", way).isTrue();
      if (Box.between(a, b).overlaps(box)) {
        return true;
      }
    }
    return false;
  }

  private static void assertFinite(Point p) {
    assertThat(Double.isFinite(p.x()) && Double.isFinite(p.y())).as("%s", p).isTrue();
  }
}

package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn for links, over maps of every sort and every shape of links. */
class EdgeShapesTest {

  private static ChainMap shaped(ChainMap map, LinkShape shape) {
    return map.with(
        new Change(
            Message.of("editor.change.linkShape"),
            List.of(new Edit(map.info().id(), map.info(), map.info().withLinkShape(shape)))));
  }

  /** A map whose cards are placed. */
  private record Placed(ChainMap map, Map<Id, Box> cards) {

    static Placed of(ChainMap map) {
      return new Placed(map, laidOut(map, Map.of()));
    }

    Geometry geometry(LinkShape shape) {
      return Routing.geometry(shaped(map, shape), cards, TestMaps.labels(map));
    }
  }

  private static Map<Id, Box> laidOut(ChainMap map, Map<Id, Size> labels) {
    LayoutTask task = LayoutTask.all(map, TestMaps.sizes(map, 5), labels);
    Map<Id, Box> cards = new HashMap<>();
    Layouts.tidy()
        .place(task, Progress.NONE)
        .forEach((id, at) -> cards.put(id, Box.of(at, TestMaps.at(task.sizes(), id))));
    return cards;
  }

  private static final List<Placed> PLACED = maps().stream().map(Placed::of).toList();

  private static List<ChainMap> maps() {
    List<ChainMap> maps = new ArrayList<>();
    for (int seed = 0; seed < 8; seed++) {
      maps.add(TestMaps.unplaced(TestMaps.random(seed)));
    }
    for (Orientation orientation : Orientation.values()) {
      maps.add(RecipeChains.map(2, 40, 3, orientation));
      // Links to itself, twice the same, there and back.
      int[][] links = {{0, 0}, {0, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 0}, {2, 2}};
      maps.add(TestMaps.of(orientation, 2, new int[] {0, 0, 1}, links));
    }
    maps.add(RecipeChains.map(3, 60, 4, Orientation.LEFT_RIGHT));
    maps.add(TestMaps.star(40));
    maps.add(TestMaps.bipartite(6));
    return maps;
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void linesKeepToTheirEndsAndOffForeignCards(LinkShape shape) {
    int drawn = 0;
    for (Placed placed : PLACED) {
      Geometry geometry = placed.geometry(shape);
      for (Link link : placed.map().links()) {
        Polyline way = TestMaps.at(geometry.routes(), link.id());
        Outline line = Objects.requireNonNull(geometry.line(link.id()));
        Polyline course = line.flat();
        assertThat(course.first()).isEqualTo(way.first());
        assertThat(course.last()).isEqualTo(way.last());
        assertThat(way.bounds().grown(1e-6).contains(course.bounds())).isTrue();
        assertThat(line.steps().getLast()).isInstanceOf(Step.Line.class);
        assertThat(placed.cards().values())
            .as("%s of %s", shape, link.id())
            .noneMatch(card -> entered(course, card.grown(-0.25)));
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(300);
  }

  /** Whether a line has points in a card; its pieces are some px long, or are looked at in such. */
  private static boolean entered(Polyline course, Box card) {
    if (!course.bounds().overlaps(card)) {
      return false;
    }
    List<Point> points = course.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      int n = 1 + (int) (a.distance(b) / 2);
      for (int k = 0; k <= n && Box.between(a, b).grown(1).overlaps(card); k++) {
        if (card.contains(a.plus(b.minus(a).times((double) k / n)))) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void straightLinesAreStraightAndHaveFewerBendsThanTheirWays() {
    int bends = 0;
    int before = 0;
    for (Placed placed : PLACED) {
      Geometry geometry = placed.geometry(LinkShape.STRAIGHT);
      assertThat(geometry.routes())
          .as("ways are the same for every shape")
          .isEqualTo(placed.geometry(LinkShape.ORTHOGONAL).routes());
      for (Link link : placed.map().links()) {
        Outline line = TestMaps.at(geometry.lines(), link.id());
        assertThat(line.steps()).noneMatch(step -> step instanceof Step.Cubic);
        bends += line.steps().size() - 2;
        before += TestMaps.at(geometry.routes(), link.id()).points().size() - 2;
      }
    }
    assertThat(bends).isLessThan(before * 2 / 3);
  }

  /** The angle between two pieces that follow one another is small wherever a line is curved. */
  @Test
  void curvedLinesHaveNoCorners() {
    int corners = 0;
    int all = 0;
    for (Placed placed : PLACED) {
      for (Outline line : placed.geometry(LinkShape.CURVED).lines().values()) {
        List<Point[]> tangents = tangents(line);
        for (int i = 1; i < tangents.size(); i++) {
          Point a = tangents.get(i - 1)[1];
          Point b = tangents.get(i)[0];
          double turn =
              Math.abs(Math.atan2(a.x() * b.y() - a.y() * b.x(), a.x() * b.x() + a.y() * b.y()));
          corners += turn > 0.05 ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(all).isGreaterThan(1000);
    assertThat(corners).as("of %s", all).isZero();
  }

  /** The directions in which each piece begins and ends. */
  private static List<Point[]> tangents(Outline line) {
    List<Point[]> tangents = new ArrayList<>();
    Point at = Point.ZERO;
    for (Step step : line.steps()) {
      switch (step) {
        case Step.Move m -> at = m.to();
        case Step.Line l -> {
          if (l.to().distance(at) > 1e-3) {
            tangents.add(new Point[] {l.to().minus(at), l.to().minus(at)});
          }
          at = l.to();
        }
        case Step.Cubic c -> {
          if (c.to().distance(at) > 1e-3) {
            tangents.add(new Point[] {c.control1().minus(at), c.to().minus(c.control2())});
          }
          at = c.to();
        }
        case Step.Close c -> {}
      }
    }
    return tangents;
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void labelsLieOnTheLineThatIsDrawn(LinkShape shape) {
    ChainMap map = shaped(RecipeChains.map(2, 30, 3, Orientation.LEFT_RIGHT), shape);
    Map<Id, Size> sizes = new HashMap<>();
    map.links().stream().limit(8).forEach(link -> sizes.put(link.id(), new Size(40, 17)));
    Geometry geometry = Routing.geometry(map, laidOut(map, sizes), sizes);
    int on = 0;
    for (Id id : sizes.keySet()) {
      Box label = TestMaps.at(geometry.labels(), id);
      Polyline course = Objects.requireNonNull(geometry.course(id));
      on += course.distanceTo(label.center()) < 0.01 ? 1 : 0;
      assertThat(geometry.cards().values()).noneMatch(label::overlaps);
    }
    assertThat(on).as("one may find no room on its line").isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void linesStayOffACardThatIsDraggedAmongThem(LinkShape shape) {
    ChainMap map = shaped(RecipeChains.map(2, 40, 3, Orientation.LEFT_RIGHT), shape);
    Map<Id, Box> cards = laidOut(map, Map.of());
    Geometry before = Routing.geometry(map, cards, Map.of());
    Id moved = Id.of("s-7");
    cards.put(moved, TestMaps.at(cards, moved).moved(30, 110));
    Geometry after = Routing.rerouted(before, map, cards, Map.of(), Set.of(moved));
    assertThat(after.lines().keySet())
        .isEqualTo(shape == LinkShape.ORTHOGONAL ? Set.of() : after.routes().keySet());
    assertThat(after.lines())
        .as("as if found anew")
        .isEqualTo(
            EdgeShapes.of(shape, map.links(), after.routes(), cards, Orientation.LEFT_RIGHT));
    for (Link link : map.links()) {
      Polyline course = Objects.requireNonNull(after.course(link.id()));
      assertThat(course.first()).isEqualTo(TestMaps.at(after.routes(), link.id()).first());
      assertThat(entered(course, TestMaps.at(cards, moved).grown(-0.25))).isFalse();
    }
  }
}

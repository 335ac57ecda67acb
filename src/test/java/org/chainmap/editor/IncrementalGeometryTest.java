package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Links;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.Bands;
import org.chainmap.layout.Frames;
import org.chainmap.layout.MapGeometry;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.task.Progress;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However many random changes a geometry has followed, it is what the final map gives, computed
 * anew.
 */
class IncrementalGeometryTest {

  private static final int STEPS = 25;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  /** A random map with groups, in each shape of links in turn. */
  private static ChainMap map(long seed) {
    ChainMap random = RandomMaps.map(seed, 4, 24, 6);
    List<Element> elements = new ArrayList<>();
    LinkShape shape = LinkShape.values()[(int) (seed % LinkShape.values().length)];
    random
        .elements()
        .values()
        .forEach(
            element ->
                elements.add(
                    element instanceof Segment segment && segment.id().hashCode() % 3 == 0
                        ? segment.withGroup("一组")
                        : element));
    elements.remove(random.info());
    elements.add(random.info().withLinkShape(shape));
    return ChainMap.of(elements);
  }

  private static LaidOutMap opened(ChainMap map) {
    return LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE);
  }

  /** A random edit; half of them move one card, as a person does. */
  private static Change change(LaidOutMap laid, Random random) {
    ChainMap map = laid.map();
    List<Segment> segments = map.segments();
    int kind = random.nextInt(6);
    if (segments.isEmpty() || kind < 2) {
      return RandomChanges.change(map, random);
    }
    Id one = segments.get(random.nextInt(segments.size())).id();
    Id other = segments.get(random.nextInt(segments.size())).id();
    return kind == 2
        ? Links.connected(map, one, other, LinkKind.SUPPLY).change()
        : Cards.moved(
            map,
            laid.geometry(),
            List.of(one),
            random.nextInt(400) - 200,
            random.nextInt(400) - 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsTriedOutHasTheBandsFramesLinesAndGridsOfTheFinalMap(long seed) {
    Random random = new Random(seed);
    LaidOutMap laid = opened(map(seed));
    for (int step = 0; step < STEPS; step++) {
      laid = laid.trying(change(laid, random), EditorDriver.MEASURE);
      Geometry geometry = laid.geometry();
      assertThat(laid.sizes())
          .as("sizes, step %d", step)
          .isEqualTo(Sizes.of(laid.map(), Lang.ZH, EditorDriver.MEASURE));
      assertThat(geometry.cards())
          .as("cards, step %d", step)
          .isEqualTo(MapGeometry.boxes(laid.sizes().cards(), laid.placed()));
      assertThat(geometry.frames())
          .as("frames, step %d", step)
          .isEqualTo(Frames.of(laid.map(), geometry.cards()));
      assertThat(geometry.bands()).as("bands, step %d", step).isEqualTo(bands(laid));
      assertThat(geometry.lines()).as("lines, step %d", step).isEqualTo(lines(laid));
      assertThat(geometry.routes().keySet())
          .as("links with a route, step %d", step)
          .isEqualTo(ids(laid.map().links()));
      assertEndsOnCards(laid, step);
      assertLabelled(laid);
      assertSameNearby(geometry, random);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsDoneHasTheGeometryOfTheFinalMap(long seed) {
    Random random = new Random(seed);
    LaidOutMap laid = opened(map(seed));
    for (int step = 0; step < STEPS; step++) {
      Change change = change(laid, random);
      LaidOutMap tried = laid.trying(change, EditorDriver.MEASURE);
      LaidOutMap done = laid.after(change, EditorDriver.MEASURE);
      Geometry anew =
          MapGeometry.routed(
                  done.map(),
                  MapGeometry.boxes(done.sizes().cards(), done.placed()),
                  done.sizes().labels(),
                  Progress.NONE)
              .withNotes(EditorDriver.MEASURE.notes(done.map()));
      assertThat(done.geometry()).as("done, step %d", step).isEqualTo(anew);
      assertThat(tried.taken().geometry()).as("tried out, step %d", step).isEqualTo(anew);
      assertSameNearby(done.geometry(), random);
      laid = done;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void routesAndLabelsAwayFromAMovedCardStayToThePixel(long seed) {
    Random random = new Random(seed);
    LaidOutMap laid = opened(map(seed));
    List<Segment> segments = laid.map().segments();
    Segment moved = segments.get(random.nextInt(segments.size()));
    Box card = Objects.requireNonNull(laid.geometry().cards().get(moved.id()));
    Point to = new Point(card.x() + 10, card.y() + 6);
    Change move = new Change(Message.verbatim("移动"), List.of(Edit.update(moved, moved.at(to))));
    Geometry after = laid.trying(move, EditorDriver.MEASURE).geometry();
    Box now = Box.of(to, card.size()).grown(2);
    for (Link link : laid.map().links()) {
      Polyline route = Objects.requireNonNull(laid.geometry().routes().get(link.id()));
      if (!link.from().equals(moved.id())
          && !link.to().equals(moved.id())
          && !route.bounds().overlaps(now)) {
        assertThat(after.routes().get(link.id())).as("%s", link.id()).isSameAs(route);
      }
    }
  }

  private static Map<Id, Box> bands(LaidOutMap laid) {
    Geometry geometry = laid.geometry();
    List<Box> others = new ArrayList<>(geometry.labels().values());
    List<Polyline> copies = new ArrayList<>();
    geometry.routes().values().forEach(route -> copies.add(new Polyline(route.points())));
    if (!copies.isEmpty()) {
      // All in one box, as the layout does: boxes keep their width, and sums of widths round.
      others.add(Polyline.bounds(copies));
    }
    return Bands.of(laid.map(), geometry.cards(), geometry.frames(), others);
  }

  private static Map<Id, Outline> lines(LaidOutMap laid) {
    return EdgeShapes.of(
        laid.map().info().linkShape(),
        laid.map().links(),
        laid.geometry().routes(),
        laid.geometry().cards(),
        laid.map().info().orientation());
  }

  private static Set<Id> ids(List<Link> links) {
    Set<Id> ids = new HashSet<>();
    links.forEach(link -> ids.add(link.id()));
    return ids;
  }

  /** Routes begin and end on the edges of their cards. */
  private static void assertEndsOnCards(LaidOutMap laid, int step) {
    for (Link link : laid.map().links()) {
      Polyline route = Objects.requireNonNull(laid.geometry().routes().get(link.id()));
      assertThat(onEdge(route.first(), laid.geometry().cards().get(link.from())))
          .as("source of %s, step %d", link.id(), step)
          .isTrue();
      assertThat(onEdge(route.last(), laid.geometry().cards().get(link.to())))
          .as("target of %s, step %d", link.id(), step)
          .isTrue();
    }
  }

  private static boolean onEdge(Point p, @Nullable Box card) {
    return card != null
        && card.grown(1e-6).contains(p)
        && !(card.w() > 1 && card.grown(-1e-3).contains(p));
  }

  private static void assertLabelled(LaidOutMap laid) {
    Map<Id, Size> sizes = new HashMap<>();
    laid.geometry().labels().forEach((id, label) -> sizes.put(id, label.size()));
    assertThat(sizes).isEqualTo(laid.sizes().labels());
  }

  /** What touches an area is found by grids that followed changes as by grids made anew. */
  private static void assertSameNearby(Geometry geometry, Random random) {
    Geometry anew =
        new Geometry(
                geometry.cards(),
                geometry.bands(),
                geometry.frames(),
                geometry.routes(),
                geometry.lines(),
                geometry.labels())
            .withNotes(geometry.notes());
    Box all = geometry.bounds();
    assertThat(anew.bounds()).isEqualTo(all);
    for (int i = 0; i < 8; i++) {
      Box area =
          new Box(
              all.x() + random.nextDouble() * all.w(),
              all.y() + random.nextDouble() * all.h(),
              1 + random.nextInt(400),
              1 + random.nextInt(400));
      assertThat(touching(geometry.cardsNear(area), geometry.cards(), area))
          .isEqualTo(touching(anew.cardsNear(area), geometry.cards(), area))
          .isEqualTo(touching(geometry.cards().keySet(), geometry.cards(), area));
      assertThat(touching(geometry.labelsNear(area), geometry.labels(), area))
          .isEqualTo(touching(geometry.labels().keySet(), geometry.labels(), area));
      assertThat(crossing(geometry.linksNear(area), geometry, area))
          .isEqualTo(crossing(anew.linksNear(area), geometry, area))
          .isEqualTo(crossing(geometry.routes().keySet(), geometry, area));
    }
  }

  private static Set<Id> touching(Set<Id> ids, Map<Id, Box> boxes, Box area) {
    Set<Id> touching = new HashSet<>();
    for (Id id : ids) {
      Box box = boxes.get(id);
      if (box != null && box.overlaps(area)) {
        touching.add(id);
      }
    }
    return touching;
  }

  private static Set<Id> crossing(Set<Id> ids, Geometry geometry, Box area) {
    Set<Id> crossing = new HashSet<>();
    for (Id id : ids) {
      Polyline course = geometry.course(id);
      for (int i = 1; course != null && i < course.points().size(); i++) {
        if (Box.between(course.points().get(i - 1), course.points().get(i)).overlaps(area)) {
          crossing.add(id);
        }
      }
    }
    return crossing;
  }
}

package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Links;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.Frames;
import org.chainmap.layout.MapGeometry;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit carries over equals what would be found anew. */
class LaidOutMapTest {

  private static final CardMeasure MEASURE =
      new CardMeasure() {
        private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

        @Override
        public Size card(ChainMap map, Segment segment, Lang lang) {
          return painter.cardSize(map, segment);
        }

        @Override
        public @Nullable Size label(Link link, Lang lang) {
          return painter.labelSize(link);
        }
      };

  @ParameterizedTest
  @CsvSource({
    "1, ORTHOGONAL",
    "2, ORTHOGONAL",
    "3, ORTHOGONAL",
    "4, CURVED",
    "5, CURVED",
    "6, STRAIGHT",
    "7, STRAIGHT",
    "8, ORTHOGONAL"
  })
  void afterRandomEditsEverythingThatIsCarriedOverIsAsIfFoundAnew(int seed, LinkShape shape) {
    Random random = new Random(seed);
    ChainMap map = SyntheticChains.chain(60, 4, 1.5, seed);
    MapInfo info = map.info();
    map =
        map.with(
            new Change(
                Message.verbatim("shape"),
                List.of(
                    Edit.update(
                        info, info.withAppearance(info.appearance().withLinkShape(shape))))));
    LaidOutMap laidOut = LaidOutMap.of(map, Lang.ZH, MEASURE, Progress.NONE);
    for (int step = 0; step < 25; step++) {
      Change change = change(laidOut, random);
      laidOut = laidOut.trying(change, MEASURE);
      assertSound(laidOut, seed + "/" + step);
    }
  }

  private static Change change(LaidOutMap laidOut, Random random) {
    ChainMap map = laidOut.map();
    List<Segment> segments = map.segments();
    Id one = segments.get(random.nextInt(segments.size())).id();
    Id other = segments.get(random.nextInt(segments.size())).id();
    return switch (random.nextInt(5)) {
      case 0 -> Links.connected(map, one, other, LinkKind.SUPPLY).change();
      case 1 -> RandomChanges.change(map, random);
      default ->
          Cards.moved(
              map,
              laidOut.geometry(),
              List.of(one),
              random.nextInt(400) - 200,
              random.nextInt(400) - 200);
    };
  }

  private static void assertSound(LaidOutMap now, String where) {
    ChainMap map = now.map();
    Geometry geometry = now.geometry();
    Sizes sizes = Sizes.of(map, Lang.ZH, MEASURE);
    assertThat(now.sizes()).as(where).isEqualTo(sizes);
    assertThat(geometry.cards())
        .as(where)
        .isEqualTo(MapGeometry.boxes(sizes.cards(), now.placed()));
    assertThat(geometry.frames()).as(where).isEqualTo(Frames.of(map, geometry.cards()));
    for (Link link : map.links()) {
      Polyline route = Objects.requireNonNull(geometry.routes().get(link.id()), where + " " + link);
      assertThat(onEdge(route.first(), geometry.cards().get(link.from()))).as(where).isTrue();
      assertThat(onEdge(route.last(), geometry.cards().get(link.to()))).as(where).isTrue();
    }
    assertThat(geometry.routes().keySet()).as(where).isEqualTo(ids(map));
    assertThat(geometry.lines()).as(where).isEqualTo(lines(map, geometry));
    assertNear(geometry, where);
  }

  private static Map<Id, Outline> lines(ChainMap map, Geometry geometry) {
    return EdgeShapes.of(
        map.info().linkShape(),
        map.links(),
        geometry.routes(),
        geometry.cards(),
        map.info().orientation());
  }

  private static Set<Id> ids(ChainMap map) {
    Set<Id> ids = new HashSet<>();
    map.links().forEach(link -> ids.add(link.id()));
    return ids;
  }

  private static boolean onEdge(Point p, @Nullable Box card) {
    return card != null
        && card.grown(1e-6).contains(p)
        && !(card.w() > 1 && card.grown(-1e-3).contains(p));
  }

  private static void assertNear(Geometry geometry, String where) {
    geometry
        .cards()
        .forEach((id, box) -> assertThat(geometry.cardsNear(box)).as(where).contains(id));
    geometry
        .routes()
        .forEach(
            (id, route) ->
                assertThat(geometry.linksNear(Box.between(route.first(), route.first())))
                    .as(where)
                    .contains(id));
    geometry
        .labels()
        .forEach((id, box) -> assertThat(geometry.labelsNear(box)).as(where).contains(id));
  }
}

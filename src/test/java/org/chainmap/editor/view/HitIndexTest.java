package org.chainmap.editor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HitIndexTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  private static Geometry random(Random random, Geometry old) {
    Map<Id, Box> cards = new HashMap<>(old.cards());
    Map<Id, Polyline> routes = new HashMap<>(old.routes());
    Map<Id, Box> labels = new HashMap<>(old.labels());
    for (int i = 0; i < 25; i++) {
      Id card = Id.of("s-" + random.nextInt(40));
      Id link = Id.of("l-" + random.nextInt(40));
      if (random.nextInt(4) == 0) {
        cards.remove(card);
        routes.remove(link);
        labels.remove(link);
      } else {
        cards.put(card, box(random, 160, 64));
        Point a = point(random);
        Point b = point(random);
        routes.put(link, Polyline.of(a, new Point(b.x(), a.y()), b));
        labels.put(link, box(random, 40, 17));
      }
    }
    Map<Id, Box> bands =
        Map.of(
            Id.of("st-1"),
            new Box(-100, -50, 900 + random.nextInt(50), 2100),
            Id.of("st-2"),
            new Box(900, -50, 1300, 2100));
    return new Geometry(cards, bands, Map.of(), routes, labels);
  }

  private static Geometry anew(Geometry g) {
    return new Geometry(g.cards(), g.bands(), g.frames(), g.routes(), g.lines(), g.labels());
  }

  private static Point point(Random random) {
    return new Point(random.nextInt(2000), random.nextInt(2000));
  }

  private static Box box(Random random, int w, int h) {
    Point p = point(random);
    return new Box(p.x(), p.y(), w, h);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anUpdatedIndexEqualsOneBuiltAnewAndASlowSearch(long seed) {
    Random random = new Random(seed);
    Geometry geometry = random(random, Geometry.EMPTY);
    for (int step = 0; step < 10; step++) {
      Geometry before = geometry.indexed();
      geometry = before.leadingTo(random(random, before));
      HitIndex updated = new HitIndex(geometry, Orientation.LEFT_RIGHT);
      HitIndex built = new HitIndex(anew(geometry), Orientation.LEFT_RIGHT);
      for (int i = 0; i < 40; i++) {
        Point p = point(random);
        assertThat(updated.all(p, 5)).isEqualTo(built.all(p, 5)).isEqualTo(slow(geometry, p));
        Box box = Box.between(p, point(random));
        assertThat(updated.in(box)).isEqualTo(built.in(box)).isEqualTo(slow(geometry, box));
      }
    }
  }

  private static List<Hit> slow(Geometry geometry, Point p) {
    List<Hit> hits = new java.util.ArrayList<>();
    add(hits, Hit.Kind.CARD, geometry.cards(), p);
    add(hits, Hit.Kind.LABEL, geometry.labels(), p);
    geometry.routes().entrySet().stream()
        .filter(route -> route.getValue().distanceTo(p) <= 5)
        .map(Map.Entry::getKey)
        .sorted((a, b) -> b.compareTo(a))
        .forEach(id -> hits.add(new Hit(Hit.Kind.LINK, id)));
    Map<Id, Box> headers = new HashMap<>();
    geometry
        .bands()
        .forEach((id, band) -> headers.put(id, BandHeader.of(band, Orientation.LEFT_RIGHT)));
    add(hits, Hit.Kind.HEADER, headers, p);
    geometry.bands().keySet().stream()
        .sorted()
        .filter(id -> Box.around(List.of(geometry.bands().get(id))).contains(p))
        .forEach(id -> hits.add(new Hit(Hit.Kind.BAND, id)));
    return hits;
  }

  private static void add(List<Hit> hits, Hit.Kind kind, Map<Id, Box> boxes, Point p) {
    boxes.entrySet().stream()
        .filter(box -> box.getValue().contains(p))
        .map(Map.Entry::getKey)
        .sorted((a, b) -> b.compareTo(a))
        .forEach(id -> hits.add(new Hit(kind, id)));
  }

  private static List<Id> slow(Geometry geometry, Box box) {
    TreeSet<Id> found = new TreeSet<>();
    geometry
        .cards()
        .forEach(
            (id, card) -> {
              if (card.overlaps(box)) {
                found.add(id);
              }
            });
    geometry
        .routes()
        .forEach(
            (id, route) -> {
              if (box.contains(route.bounds())) {
                found.add(id);
              }
            });
    return List.copyOf(found);
  }

  @Test
  void cardsLieOverLabelsOverLinksOverBands() {
    Id card = Id.of("s");
    Id link = Id.of("l");
    Geometry geometry =
        new Geometry(
            Map.of(card, new Box(0, 0, 100, 50)),
            Map.of(Id.of("st"), new Box(-50, -100, 500, 500)),
            Map.of(),
            Map.of(link, Polyline.of(new Point(-10, 25), new Point(300, 25))),
            Map.of(link, new Box(90, 15, 40, 20)));
    HitIndex hits = new HitIndex(geometry, Orientation.LEFT_RIGHT);
    assertThat(hits.at(new Point(50, 25), 4)).contains(new Hit(Hit.Kind.CARD, card));
    assertThat(hits.at(new Point(120, 25), 4)).contains(new Hit(Hit.Kind.LABEL, link));
    assertThat(hits.at(new Point(200, 28), 4)).contains(new Hit(Hit.Kind.LINK, link));
    assertThat(hits.at(new Point(200, 30), 4)).contains(new Hit(Hit.Kind.BAND, Id.of("st")));
    assertThat(hits.at(new Point(200, -90), 4)).contains(new Hit(Hit.Kind.HEADER, Id.of("st")));
    assertThat(hits.at(new Point(900, 0), 4)).isEmpty();
    HitIndex turned = new HitIndex(geometry, Orientation.TOP_DOWN);
    assertThat(turned.at(new Point(-40, 300), 4)).contains(new Hit(Hit.Kind.HEADER, Id.of("st")));
    assertThat(turned.at(new Point(200, -90), 4)).contains(new Hit(Hit.Kind.BAND, Id.of("st")));
  }
}

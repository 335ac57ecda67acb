package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The views of a changed map, carried over from before the change, are those made anew. */
class ViewsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void carriedOverViewsAreThoseMadeAnew(long seed) {
    Random random = new Random(seed);
    ChainMap map = RandomMaps.map(seed, 4, 20, 15);
    for (int step = 0; step < 40; step++) {
      assertThat(map.segments()).isNotNull();
      Change change = RandomChanges.change(map, random);
      ChainMap before = map;
      map = map.with(change);
      assertViews(map);
      assertViews(map.with(change.inverted()));
      assertViews(before);
    }
  }

  private static void assertViews(ChainMap map) {
    ChainMap anew = ChainMap.of(map.elements().values());
    for (Element element : anew.elements().values()) {
      Id id = element.id();
      assertThat(map.all(element.getClass())).isEqualTo(anew.all(element.getClass()));
      assertThat(map.find(id)).containsSame(element);
      assertThat(map.segmentsIn(id)).isEqualTo(anew.segmentsIn(id));
      assertThat(map.participationsIn(id)).isEqualTo(anew.participationsIn(id));
      assertThat(map.participationsOf(id)).isEqualTo(anew.participationsOf(id));
      assertThat(map.linksAt(id)).isEqualTo(anew.linksAt(id));
    }
    assertThat(map.links()).hasSameSizeAs(anew.links());
    assertThat(map.participations()).hasSameSizeAs(anew.participations());
    assertThat(map.segments()).hasSameSizeAs(anew.segments());
    assertThat(map.find(Id.of("nobody"))).isEmpty();
  }
}

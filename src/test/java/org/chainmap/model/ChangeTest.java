package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {

  private static final Message NAME = Message.verbatim("改动");

  static LongStream seeds() {
    return RandomMaps.seeds(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void undoingEveryStepLeadsBackToTheStart(long seed) {
    ChainMap start = RandomMaps.map(seed);
    Random random = new Random(seed);
    ChainMap map = start;
    Change[] done = new Change[6];
    for (int i = 0; i < done.length; i++) {
      done[i] = RandomChanges.change(map, random);
      assertThat(done[i].inverted().inverted()).isEqualTo(done[i]);
      ChainMap after = map.with(done[i]);
      assertThat(after.with(done[i].inverted())).isEqualTo(map).hasSameHashCodeAs(map);
      map = after;
    }
    for (int i = done.length - 1; i >= 0; i--) {
      map = map.with(done[i].inverted());
    }
    assertThat(map).isEqualTo(start);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theChangeBetweenTwoMapsLeadsFromOneToTheOther(long seed) {
    ChainMap a = RandomMaps.map(seed);
    ChainMap b = RandomChanges.history(a, 4, new Random(seed)).getLast();
    ChainMap other = RandomMaps.map(seed + 1);
    assertThat(a.with(Change.between(NAME, a, b))).isEqualTo(b);
    assertThat(b.with(Change.between(NAME, a, b).inverted())).isEqualTo(a);
    assertThat(a.with(Change.between(NAME, a, other))).isEqualTo(other);
    assertThat(Change.between(NAME, a, a).isEmpty()).isTrue();
  }

  @Test
  void aChangeFitsOnlyTheMapItStartsFrom() {
    ChainMap map = ChainMap.titled("图");
    Enterprise enterprise = Enterprise.of(Id.of("e-1"), "甲");
    ChainMap after = map.with(Change.of(NAME, Edit.add(enterprise)));
    assertThat(after.enterprises()).containsExactly(enterprise);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after.with(Change.of(NAME, Edit.add(enterprise))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.with(Change.of(NAME, Edit.remove(enterprise))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Change.of(NAME, Edit.add(enterprise), Edit.remove(enterprise)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.with(Change.of(NAME, Edit.remove(map.info()))));
  }
}

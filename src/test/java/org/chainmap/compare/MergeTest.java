package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges of random edits. {@code -Dchainmap.merges=100000} checks as many of them. */
class MergeTest {

  private static final int BLOCKS = 8;
  private static final long MERGES = Long.getLong("chainmap.merges", 2_000);

  static List<Integer> blocks() {
    return java.util.stream.IntStream.range(0, BLOCKS).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void keepsEveryEditOrNamesIt(int block) {
    for (long seed = block; seed < MERGES; seed += BLOCKS) {
      try {
        MergeLaws.check(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** A contested field of ours, or of theirs, refers to what the other side removed. */
  @ParameterizedTest
  @ValueSource(longs = {6_549, 24_036, 40_424, 83_782})
  void whatIsNeededHangsOnWhoseValueHolds(long seed) {
    MergeLaws.check(seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void editsOfDifferentElementsAllHoldInEitherOrder(int parts) {
    for (long seed = 0; seed < 300; seed++) {
      ChainMap base = RandomMaps.map(seed);
      Random random = new Random(seed);
      ChainMap ours = RandomEdits.fields(base, 8, random, e -> part(e.id(), parts) == 0);
      ChainMap theirs = RandomEdits.fields(base, 8, random, e -> part(e.id(), parts) == 1);
      Merge merge = Merge.of(base, ours, theirs);
      assertThat(merge.conflicts()).as("seed %d", seed).isEmpty();
      assertThat(Merge.of(base, theirs, ours).result()).isEqualTo(merge.result());
      base.elements()
          .forEach(
              (id, element) -> {
                if (merge.notes().isEmpty()) {
                  ChainMap side = part(id, parts) == 0 ? ours : theirs;
                  assertThat(merge.result().find(id)).isEqualTo(side.find(id));
                }
              });
    }
  }

  private static int part(Id id, int parts) {
    return Math.floorMod(id.hashCode(), parts);
  }

  @Test
  void aMergeOfThreeIsTheSameInAnyOrder() {
    for (long seed = 0; seed < 200; seed++) {
      ChainMap base = RandomMaps.map(seed);
      Random random = new Random(seed);
      ChainMap a = RandomEdits.fields(base, 5, random, e -> part(e.id(), 3) == 0);
      ChainMap b = RandomEdits.fields(base, 5, random, e -> part(e.id(), 3) == 1);
      ChainMap c = RandomEdits.fields(base, 5, random, e -> part(e.id(), 3) == 2);
      Merge ab = Merge.of(base, a, b);
      Merge bc = Merge.of(base, b, c);
      Merge left = Merge.of(base, ab.result(), c);
      Merge right = Merge.of(base, a, bc.result());
      if (ab.notes().isEmpty() && bc.notes().isEmpty() && left.notes().isEmpty()) {
        assertThat(left.result()).as("seed %d", seed).isEqualTo(right.result());
      }
    }
  }
}

package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every card that lies over another is told, and no other. */
class CoveredCardsTest {

  static LongStream seeds() {
    return RandomMaps.seeds(6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyTheCardsThatLieOverOthersAreTold(long seed) {
    Random random = new Random(seed);
    ChainMap map = RandomMaps.map(seed, 3, 30, 5);
    Map<Id, Box> cards = new HashMap<>();
    for (Segment segment : map.segments()) {
      if (random.nextInt(8) > 0) {
        cards.put(
            segment.id(),
            new Box(80 * random.nextInt(16), 32 * random.nextInt(16), 80 + random.nextInt(99), 64));
      }
    }
    TreeSet<Id> covered = new TreeSet<>();
    cards.forEach(
        (a, box) ->
            cards.forEach(
                (b, other) -> {
                  if (!a.equals(b) && box.overlaps(other)) {
                    covered.add(a);
                  }
                }));
    List<Problem> problems = CoveredCards.problems(map, cards);
    assertThat(problems).extracting(Problem::element).containsExactlyInAnyOrderElementsOf(covered);
    assertThat(problems).allMatch(p -> p.severity() == Problem.Severity.WARNING);
  }
}

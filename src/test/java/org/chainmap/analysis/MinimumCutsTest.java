package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Nets;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MinimumCutsTest {

  private static final int ENTERPRISES = 7;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @Test
  void oracleCut() {
    Findings found =
        new MinimumCuts().run(ChainGraph.of(Nets.oracle()), AnalysisOptions.USUAL, Progress.NONE);
    assertThat(found.of(MinimumCuts.MINIMUM_CUTS)).containsExactly(Nets.ids("F", "H"));
    assertThat(found.of(MinimumCuts.SIZE)).isEqualTo(Map.of(Id.of("G"), 2.0));
    assertThat(found.ranked()).as("different inputs are no substitutes").isEmpty();
    assertThat(unjudged(found)).containsExactly("以下终端产品的供应路径上有环节没有登记供应商，未判断最少几家企业会使其断供：「G」");
  }

  @Test
  void oracleCutByEnterprises() {
    Chains chain = Chains.of("A>C", "B>C", "C>D", "C>E", "D>F", "E>F", "F>G", "B>H", "H>G");
    for (String segment : "A B C D E F G H".split(" ")) {
      chain.supplies("e" + segment, segment);
    }
    Findings found = chain.run(new MinimumCuts());
    assertThat(found.of(MinimumCuts.ENTERPRISE_CUTS)).containsExactly(Nets.ids("eF", "eH"));
    assertThat(found.ranked()).isEmpty();
  }

  @Test
  void anEnterpriseInSeveralSegmentsCountsOnce() {
    Findings found =
        Chains.of("A>C", "B>D", "C>G", "D>G")
            .supplies("x", "A")
            .supplies("x", "B")
            .supplies("y", "C")
            .supplies("z", "D")
            .run(new MinimumCuts());
    assertThat(found.of(MinimumCuts.ENTERPRISE_CUTS)).containsExactly(Nets.ids("x"));
    assertThat(found.of(MinimumCuts.SIZE)).isEqualTo(Map.of(Id.of("G"), 2.0));
    assertThat(sentences(found)).contains("只要x停供，「G」就断供；「A」、「B」不再有供应商（本图所列）。");
  }

  @Test
  void sourcesAreLostOnlyWhereNothingElseCuts() {
    Findings found = Chains.of("A>B", "B>C", "A>C", "D>C").run(new MinimumCuts());
    assertThat(found.of(MinimumCuts.MINIMUM_CUTS)).containsExactly(Nets.ids("A", "D"));
    assertThat(found.ranked()).isEmpty();
  }

  @Test
  void setsAndNumbersComeInTheSameOrder() {
    Findings found = Chains.of("A>B", "B>Y", "B>X", "C>X", "A>C", "Z").run(new MinimumCuts());
    assertThat(found.of(MinimumCuts.SIZE)).isEqualTo(Map.of(Id.of("X"), 2.0, Id.of("Y"), 1.0));
    assertThat(found.of(MinimumCuts.MINIMUM_CUTS))
        .containsExactly(Nets.ids("B", "C"), Nets.ids("B"));
  }

  /** Every set of enterprises is tried. */
  @ParameterizedTest
  @MethodSource("seeds")
  void cutsOfOneOrTwoEnterprisesAreSmallestAndOthersCut(long seed) {
    Random random = new Random(seed);
    int n = 3 + random.nextInt(6);
    List<String> links = new ArrayList<>(List.of("A"));
    for (int i = 0; i < 2 * n; i++) {
      links.add((char) ('A' + random.nextInt(n)) + ">" + (char) ('A' + random.nextInt(n)));
    }
    Chains chain = Chains.of(links.toArray(String[]::new));
    for (int i = 0; i < 2 * n; i++) {
      String segment = String.valueOf((char) ('A' + random.nextInt(n)));
      if (links.stream().anyMatch(link -> link.contains(segment))) {
        chain.supplies("e" + random.nextInt(ENTERPRISES), segment);
      }
    }
    ChainMap map = chain.map();
    SupplyView view = SupplyView.of(map);
    Findings found = chain.run(new MinimumCuts());
    Map<Id, Double> sizes = found.of(MinimumCuts.ENTERPRISE_SIZE);
    for (Id end : view.ends()) {
      int least = view.sources().contains(end) ? ENTERPRISES + 1 : least(map, view, end);
      Double size = sizes.get(end);
      if (size == null) {
        assertThat(least).as("%s of %s", end, links).isGreaterThan(ENTERPRISES);
      } else if (size <= 2 || least == 1) {
        assertThat(size).as("%s of %s", end, links).isEqualTo(least);
      } else {
        assertThat(size).isGreaterThanOrEqualTo(least);
      }
    }
  }

  private static int least(ChainMap map, SupplyView view, Id end) {
    int least = ENTERPRISES + 1;
    for (int bits = 0; bits < 1 << ENTERPRISES; bits++) {
      if (Integer.bitCount(bits) < least && cuts(map, view, end, bits)) {
        least = Integer.bitCount(bits);
      }
    }
    return least;
  }

  private static boolean cuts(ChainMap map, SupplyView view, Id end, int bits) {
    Set<Id> stopped = new HashSet<>();
    for (int e = 0; e < ENTERPRISES; e++) {
      if (((bits >> e) & 1) == 1) {
        stopped.add(Id.of("e" + e));
      }
    }
    List<Id> lost =
        view.segments().stream()
            .filter(id -> !id.equals(end))
            .filter(id -> !Suppliers.of(map, id).all().isEmpty())
            .filter(id -> stopped.containsAll(Suppliers.of(map, id).all()))
            .toList();
    return view.cutOff(lost).contains(end);
  }
}

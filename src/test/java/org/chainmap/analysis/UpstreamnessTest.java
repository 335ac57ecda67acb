package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamnessTest {

  private static double of(Findings found, String id) {
    return Objects.requireNonNull(found.of(Upstreamness.UPSTREAMNESS).get(Id.of(id)));
  }

  private static Chains volume(Chains chain, String link, double volume) {
    chain.link(link, l -> l.withVolume(Figure.of(volume)));
    return chain;
  }

  private static Chains output(Chains chain, String segment, double output) {
    return chain.with(segment, s -> s.withFlows(s.flows().withOutput(Figure.of(output))));
  }

  @Test
  void aStraightChainCountsItsStepsAndBranchesCountAlike() {
    Findings found = Chains.of("A>B", "B>C", "A>C", "X>X").run(new Upstreamness());
    assertThat(of(found, "C")).isEqualTo(1);
    assertThat(of(found, "B")).isEqualTo(2);
    assertThat(of(found, "A")).isEqualTo(1 + (2 + 1) / 2.0);
  }

  /**
   * Two industries that sell to each other and to final use: of 100 of A, 60 go to B; of 200 of B,
   * 50 go to A and 50 to B itself. U_A = 1 + 0.6·U_B and U_B = 1 + 0.25·U_A + 0.25·U_B.
   */
  @Test
  void theEquationIsSolvedInCycles() {
    double[] values =
        Upstreamness.of(
            new Arcs(2, new int[] {0, 1, 1}, new int[] {1, 0, 1}),
            new double[] {.6, .25, .25},
            Progress.NONE);
    assertThat(values[0]).isCloseTo(2.25, within(1e-10));
    assertThat(values[1]).isCloseTo(25 / 12.0, within(1e-10));
  }

  @Test
  void volumesAndOutputSayWhatGoesToFinalUse() {
    Chains chain = volume(volume(Chains.of("A>B", "A>C", "B>C"), "l-1", 30), "l-2", 10);
    assertThat(of(chain.run(new Upstreamness()), "A")).isCloseTo(1 + .75 * 2 + .25, within(1e-12));
    output(chain, "A", 80);
    assertThat(of(chain.run(new Upstreamness()), "A"))
        .isCloseTo(1 + .375 * 2 + .125, within(1e-12));
  }

  @Test
  void aRingWithoutFinalUseStillEnds() {
    Findings found = Chains.of("A>B", "B>C", "C>B").run(new Upstreamness());
    assertThat(found.of(Upstreamness.UPSTREAMNESS).values()).allMatch(Double::isFinite);
    assertThat(of(found, "A")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void linksOfStagesMadeOfDataRunForward(int count) {
    ChainMap map = UpstreamStages.of(Nets.map("A>B", "B>C", "C>D", "A>C", "E>D", "F>B"), count);
    assertThat(map.stages().size()).isBetween(2, count);
    for (Link link : map.links()) {
      assertThat(order(map, link.from())).as("%s", link).isLessThanOrEqualTo(order(map, link.to()));
    }
    assertThat(order(map, Id.of("F"))).isZero();
    assertThat(order(map, Id.of("D"))).isEqualTo(map.stages().size() - 1);
  }

  private static int order(ChainMap map, Id segment) {
    Id stage =
        map.segments().stream()
            .filter(s -> s.id().equals(segment))
            .findFirst()
            .orElseThrow()
            .stage();
    return map.find(Stage.class, stage).orElseThrow().order();
  }
}

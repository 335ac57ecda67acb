package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

class ForeignContentTest {

  private static double of(Findings found, Metric metric, String id) {
    return Objects.requireNonNull(found.of(metric).get(Id.of(id)));
  }

  private static Chains imported(Chains chain, String segment, double percent) {
    return chain.with(
        segment, s -> s.withFacts(s.facts().withImportDependence(Figure.of(percent))));
  }

  private static Chains coefficient(Chains chain, String link, double value) {
    chain.link(link, l -> l.withCoefficient(Figure.of(value)));
    return chain;
  }

  @Test
  void contentsAddUpThroughTheTiers() {
    Chains chain = coefficient(coefficient(Chains.of("A>B", "B>C"), "l-1", .5), "l-2", .4);
    imported(imported(chain, "A", 60), "B", 20);
    Findings found = chain.run(new ForeignContent());
    assertThat(of(found, ForeignContent.CONTENT, "B")).isCloseTo(.3, within(1e-12));
    assertThat(of(found, ForeignContent.CONTENT, "C")).isCloseTo(.176, within(1e-12));
    assertThat(of(found, ForeignContent.MOST, "C")).isCloseTo(.176, within(1e-12));
  }

  @Test
  void anUnknownImportedPartMakesARange() {
    Chains chain = coefficient(coefficient(Chains.of("A>B", "B>C"), "l-1", .5), "l-2", .4);
    imported(chain, "B", 20);
    Findings found = chain.run(new ForeignContent());
    assertThat(of(found, ForeignContent.CONTENT, "C")).isCloseTo(.08, within(1e-12));
    assertThat(of(found, ForeignContent.MOST, "C")).isCloseTo(.4 * (.2 + .8 * .5), within(1e-12));
  }

  @Test
  void withoutACoefficientUpstreamThereIsNoContentButACount() {
    Chains chain = coefficient(Chains.of("A>B", "B>C", "D>C", "C>D"), "l-2", .4);
    imported(imported(chain, "A", 80), "B", 20);
    Findings found = chain.run(new ForeignContent());
    assertThat(found.of(ForeignContent.CONTENT)).isEmpty();
    assertThat(of(found, ForeignContent.INPUTS, "C")).isZero();
    assertThat(of(found, ForeignContent.UPSTREAM, "C")).isEqualTo(1);
    assertThat(of(found, ForeignContent.INPUTS, "B")).isEqualTo(1);
  }

  /** 0.9·0.6 = 0.54 of B is foreign, so 0.9·0.54 = 0.486 of C, whose own input is not imported. */
  @Test
  void whatComesFromFurtherUpIsSaid() {
    Chains chain = coefficient(coefficient(Chains.of("A>B", "B>C", "C>D"), "l-1", .9), "l-2", .9);
    imported(imported(chain, "A", 60), "B", 0);
    assertThat(chain.run(new ForeignContent()).ranked())
        .extracting(finding -> finding.sentence().in(Lang.ZH))
        .containsExactly("「C」直接的国外含量为 0%，算上各级上游为 49%；下游「D」要用它。");
  }

  /** Exposure is told where it comes together: at P, not at each segment behind it. */
  @Test
  void withoutCoefficientsTheTiersAreCounted() {
    Chains chain = Chains.of("A>K", "B>L", "K>P", "L>P", "M>P", "P>Q", "Q>R");
    imported(imported(imported(chain, "A", 80), "B", 80), "M", 90);
    assertThat(chain.run(new ForeignContent()).ranked())
        .extracting(finding -> finding.sentence().in(Lang.ZH))
        .containsExactly("「P」的直接投入有 1 项过半靠进口，往上各级共 3 项；下游「Q」等 2 个环节要用它。");
    imported(chain, "M", 10);
    assertThat(chain.run(new ForeignContent()).ranked())
        .extracting(finding -> finding.sentence().in(Lang.EN))
        .containsExactly(
            "None of the inputs of \"P\" is mostly imported, but 2 are through all tiers"
                + " upstream; needed downstream by \"Q\" and others (2).");
  }

  /** Compares with the matrices of the paper. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theContentIsThatOfTheMatrices(long seed) {
    int n = 7;
    Random random = new Random(seed);
    int[] from = new int[n * n];
    int[] to = new int[n * n];
    double[] coefficient = new double[n * n];
    double[] imported = random.doubles(n).toArray();
    R064Store foreign = R064Store.FACTORY.make(n, n);
    R064Store rest = R064Store.FACTORY.make(n, n);
    for (int j = 0; j < n; j++) {
      rest.add(j, j, 1.0);
      for (int i = 0; i < n; i++) {
        int a = j * n + i;
        from[a] = j;
        to[a] = i;
        coefficient[a] = random.nextInt(3) == 0 ? 0 : random.nextDouble() / n;
        foreign.set(j, i, imported[j] * coefficient[a]);
        rest.add(j, i, -(1 - imported[j]) * coefficient[a]);
      }
    }
    LU<Double> inverse = LU.R064.make(n, n);
    inverse.decompose(rest);
    MatrixStore<Double> content = foreign.multiply(inverse.getInverse());
    double[] values =
        ForeignContent.of(new Arcs(n, from, to), coefficient, imported, Progress.NONE);
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += content.doubleValue(j, i);
      }
      assertThat(values[i]).isCloseTo(sum, within(1e-10));
    }
  }
}

package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CascadeTest {

  private static final List<String> NAMES =
      List.of("A", "B", "C", "D", "E", "F", "G", "H", "X", "I", "J", "K", "L");

  /** The example published with the index. */
  private static final LinkRows ORACLE =
      LinkRows.of(
          NAMES,
          "A X 1 1 2",
          "B X 2 1 2",
          "C X 2 1 2",
          "D X 2 1 2",
          "E X 3 1 1",
          "F X 3 1 1",
          "G X 5 1 1",
          "H X 99 1 0",
          "X I 1 1 2",
          "X J 1 3 1",
          "X K 1 4 2",
          "K L 4 2 2");

  @ParameterizedTest
  @CsvSource({
    "A, 5, 12",
    "X, 1, 1",
    "B, 23, 168",
    "C, 23, 168",
    "D, 23, 168",
    "E, 343, 2784",
    "F, 343, 2784",
    "G, 343, 2784",
    "H, 1, 12",
    "I, 11, 36",
    "J, 11, 36",
    "K, 7, 18",
    "L, 7, 18"
  })
  void thePublishedExampleToTheFraction(String firm, double numerator, double denominator) {
    double[] all = SystemicRiskIndex.of(ORACLE.network(), Progress.NONE);
    assertThat(all[NAMES.indexOf(firm)]).isCloseTo(numerator / denominator, within(1e-14));
  }

  @Test
  void tellsWhatIsLeftOfEachAndWhenItWasTouched() {
    CascadeResult cascadeResult =
        new Cascade(ORACLE.network()).failing(NAMES.indexOf("H"), NAMES.indexOf("X"));
    assertThat(cascadeResult.index()).isEqualTo(1);
    assertThat(cascadeResult.lost()).isEqualTo(12);
    assertThat(cascadeResult.downstreamLevel())
        .containsExactly(-1, -1, -1, -1, -1, -1, -1, 0, 0, 1, 1, 1, 2);
    assertThat(cascadeResult.upstreamLevel())
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0, -1, -1, -1, -1);
    assertThat(cascadeResult.level(NAMES.indexOf("L"))).isEqualTo(2);
    assertThat(cascadeResult.level(NAMES.indexOf("A"))).isEqualTo(1);
    assertThat(cascadeResult.downstream()[NAMES.indexOf("A")]).isEqualTo(1);
    assertThat(cascadeResult.left(NAMES.indexOf("A"))).isZero();
    assertThat(cascadeResult.rounds()).isEqualTo(4);
  }

  @Test
  void nothingFailingLosesNothing() {
    CascadeResult cascadeResult = new Cascade(ORACLE.network()).failing();
    assertThat(cascadeResult.index()).isZero();
    assertThat(cascadeResult.downstream()).containsOnly(1);
    assertThat(cascadeResult.downstreamLevel()).containsOnly(-1);
    assertThat(cascadeResult.rounds()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1",
    "6, 3, 2",
    "12, 30, 3",
    "30, 25, 30",
    "40, 200, 1",
    "40, 160, 6",
    "60, 300, 60"
  })
  void everyValueIsThatOfThePlainAlgorithm(int n, int m, int sectors) {
    for (int seed = 0; seed < 40; seed++) {
      LinkRows links = LinkRows.random(n, m, sectors, true, seed);
      PlainCascade plain = new PlainCascade(links);
      double[] all = SystemicRiskIndex.of(links.network(), Progress.NONE);
      for (int i = 0; i < n; i++) {
        assertThat(all[i]).as("seed %d firm %d", seed, i).isCloseTo(plain.index(i), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void soIsWhatIsLeftOfEachWhereSeveralFailInPart(long seed) {
    int n = 50;
    LinkRows links = LinkRows.random(n, 200, 8, true, seed);
    Random random = new Random(seed);
    PlainCascade plain = new PlainCascade(links);
    Cascade cascade = new Cascade(links.network());
    for (int run = 0; run < 20; run++) {
      double[] psi = new double[n];
      Arrays.setAll(psi, i -> random.nextInt(10) == 0 ? random.nextInt(3) / 2.5 : 1);
      CascadeResult cascadeResult = cascade.spread(psi);
      assertThat(cascadeResult.index()).isCloseTo(plain.spread(psi), within(1e-12));
      assertThat(cascadeResult.downstream()).containsExactly(plain.down, within(1e-12));
      assertThat(cascadeResult.upstream()).containsExactly(plain.up, within(1e-12));
      assertThat(cascadeResult.rounds()).isEqualTo(plain.rounds);
    }
  }

  @Test
  void withoutSalesThereIsNoIndex() {
    LinkRows links = LinkRows.of(List.of("A", "B"), "A B 1 2 2 0");
    assertThat(SystemicRiskIndex.of(links.network(), Progress.NONE)).containsOnly(Double.NaN);
    assertThat(links.network().links()).isZero();
  }

  @Test
  void aLongChainFallsWhole() {
    int n = 2000;
    int[] sector = IntStream.range(0, n).toArray();
    int[] from = IntStream.range(0, n - 1).toArray();
    int[] to = IntStream.range(1, n).toArray();
    double[] volume = new double[n - 1];
    Arrays.fill(volume, 1);
    Essentiality[] need =
        Stream.generate(() -> Essentiality.PARTIAL).limit(n - 1).toArray(Essentiality[]::new);
    SalesNetwork net = new SalesNetwork(sector, from, to, volume, need);
    assertThat(SystemicRiskIndex.of(net, Progress.NONE)).containsOnly(1);
    assertThat(new Cascade(net).failing(0).downstreamLevel()).isEqualTo(sector);
  }

  @Test
  void wrongArraysAreRefused() {
    int[] one = {0};
    double[] volume = {1};
    Essentiality[] need = {Essentiality.NONE};
    assertThatThrownBy(() -> new SalesNetwork(one, one, one, new double[] {-1}, need))
        .hasMessageContaining("volume -1");
    assertThatThrownBy(() -> new SalesNetwork(one, one, new int[] {1}, volume, need))
        .hasMessageContaining("no firm");
    assertThatThrownBy(() -> new SalesNetwork(one, one, new int[0], volume, need))
        .hasMessageContaining("both ends");
    Cascade cascade = new Cascade(new SalesNetwork(one, one, one, volume, need));
    assertThatThrownBy(() -> cascade.spread(new double[] {2})).hasMessageContaining("part");
    assertThat(cascade.index(0)).isEqualTo(1);
  }

  @Test
  void progressIsSaidAndCancellingEndsTheRun() {
    SalesNetwork net = LinkRows.random(100, 300, 5, false, 1).network();
    AtomicInteger reports = new AtomicInteger();
    Progress watched =
        new Progress() {
          @Override
          public void report(double done) {
            reports.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return reports.get() > 0;
          }
        };
    assertThatThrownBy(() -> SystemicRiskIndex.of(net, watched))
        .isInstanceOf(CancellationException.class);
    assertThat(reports.get()).isBetween(1, 6);
  }
}

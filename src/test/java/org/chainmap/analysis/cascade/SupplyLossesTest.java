package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.kind.Dependence;
import org.chainmap.testing.RandomMaps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyLossesTest {

  private static final int UNKNOWN = 8;

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static SupplyLosses of(ChainMap map) {
    return new SupplyLosses(map, SupplyView.of(map));
  }

  /** A map that states the dependence of all links but at most {@link #UNKNOWN}. */
  private static ChainMap mostlyStated(long seed) {
    ChainMap map = RandomMaps.map(seed, 3, (int) (4 + seed % 9), 6);
    Random random = new Random(seed);
    List<Id> unknown = of(map).goods().unknown();
    List<Id> left = unknown.subList(0, Math.min(UNKNOWN, unknown.size()));
    return stating(map, link -> left.contains(link.id()) ? null : dependence(random.nextBoolean()));
  }

  private static Dependence dependence(boolean essential) {
    return essential ? Dependence.ESSENTIAL : Dependence.NON_ESSENTIAL;
  }

  private interface Stated {
    @Nullable Dependence of(Link link);
  }

  private static ChainMap stating(ChainMap map, Stated stated) {
    List<Element> elements = new ArrayList<>();
    map.elements()
        .values()
        .forEach(
            e ->
                elements.add(
                    e instanceof Link link && link.dependence() == null
                        ? link.withDependence(stated.of(link))
                        : e));
    return ChainMap.of(elements);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBandHoldsEveryAssignmentOfWhatIsUnknown(long seed) {
    ChainMap map = mostlyStated(seed);
    SupplyLosses losses = of(map);
    List<Id> unknown = losses.goods().unknown();
    double[] lost =
        losses.segments().stream()
            .mapToDouble(id -> new Random(seed + id.value().hashCode()).nextInt(3) == 0 ? 0.75 : 0)
            .toArray();
    for (int mask = 0; mask < 1 << unknown.size(); mask++) {
      int essential = mask;
      SupplyLosses assigned =
          of(
              stating(
                  map,
                  link ->
                      unknown.contains(link.id())
                          ? dependence((essential >> unknown.indexOf(link.id()) & 1) == 1)
                          : null));
      for (Reading reading : Reading.values()) {
        double[] missing = assigned.network(reading).missing(lost);
        double[] least = losses.network(Reading.LEAST).missing(lost);
        double[] most = losses.network(Reading.MOST).missing(lost);
        for (int i = 0; i < missing.length; i++) {
          assertThat(missing[i]).isBetween(least[i] - 1e-8, most[i] + 1e-8);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losingMoreNeverHurtsLess(long seed) {
    ChainMap map = RandomMaps.map(seed);
    SupplyLosses losses = of(map);
    Random random = new Random(seed);
    List<Id> some = new ArrayList<>();
    double[] before = new double[losses.segments().size()];
    for (Element enterprise : map.enterprises()) {
      if (random.nextBoolean()) {
        some.add(enterprise.id());
        double[] now = losses.lostWith(some::contains);
        for (int i = 0; i < now.length; i++) {
          assertThat(now[i]).isGreaterThanOrEqualTo(before[i] - 1e-12);
        }
        for (Reading reading : Reading.values()) {
          double[] less = losses.network(reading).missing(before);
          double[] more = losses.network(reading).missing(now);
          IntStream.range(0, more.length)
              .forEach(i -> assertThat(more[i]).isGreaterThanOrEqualTo(less[i] - 1e-9));
        }
        before = now;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void directLossesOfEnterprisesAddUp(long seed) {
    ChainMap map = RandomMaps.map(seed);
    SupplyLosses losses = of(map);
    List<Id> all = map.enterprises().stream().map(Element::id).toList();
    List<Id> some = all.stream().filter(id -> id.hashCode() % 3 != 0).toList();
    double[] joint = losses.lostWith(some::contains);
    double[] sum = new double[joint.length];
    for (Id id : some) {
      double[] one = losses.lostWith(id::equals);
      IntStream.range(0, sum.length).forEach(i -> sum[i] += one[i]);
    }
    for (int i = 0; i < sum.length; i++) {
      assertThat(joint[i]).isCloseTo(Math.min(1, sum[i]), within(1e-9));
    }
  }

  @Test
  void whatOneLossCosts() {
    ChainMap map =
        Chains.of("A>B", "B>C", "B>D", "E>D")
            .supplies("甲", "A", 60)
            .supplies("乙", "A", 40)
            .supplies("甲", "E")
            .map();
    SupplyLosses losses = of(map);
    assertThat(losses.alone(Id.of("A"))).isEqualTo(new Band(0, 1, 1));
    assertThat(losses.alone(Id.of("C"))).isEqualTo(new Band(0.5, 0.5, 0.5));
    assertThat(losses.alone(Id.of("甲"))).isEqualTo(new Band(0, 0.8, 0.8));
    assertThat(losses.alone(Id.of("乙"))).isEqualTo(new Band(0, 0.4, 0.4));
    assertThatThrownBy(() -> losses.alone(Id.of("l-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

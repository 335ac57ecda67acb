package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyViewTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  @Test
  void oracle() {
    SupplyView supply = SupplyView.of(Nets.oracle());
    assertThat(supply.sources()).isEqualTo(Nets.ids("A", "B"));
    assertThat(supply.ends()).isEqualTo(Nets.ids("G"));
    assertThat(supply.segments().stream().filter(supply::cuts)).containsExactly(Id.of("C"));
    assertThat(supply.links().stream().map(Link::id).filter(id -> supply.smallerSide(id) > 0))
        .containsExactly(Id.of("l-1"));
    assertThat(supply.fallenOff(Id.of("C"))).isEqualTo(Nets.ids("A"));
    assertThat(supply.fallenOff(Id.of("l-1"))).isEqualTo(Nets.ids("A"));
    assertThat(supply.cutOff(Id.of("C"))).isEqualTo(Nets.ids("D", "E", "F"));
    assertThat(supply.cutOff(Id.of("l-8"))).isEqualTo(Nets.ids("H"));
    assertThat(supply.downstream(Id.of("C"))).isEqualTo(Nets.ids("D", "E", "F", "G"));
    assertThat(supply.immediateDominator(Id.of("F"))).contains(Id.of("C"));
    assertThat(supply.immediateDominator(Id.of("G"))).isEmpty();
  }

  @Test
  void onlySupplyLinksCount() {
    List<Element> elements = new ArrayList<>(Nets.elements("A>B", "C"));
    elements.add(Link.of(Id.of("t"), Id.of("B"), Id.of("C")).withKind(LinkKind.TECHNOLOGY));
    SupplyView supply = SupplyView.of(ChainMap.of(elements));
    assertThat(supply.links()).extracting(Link::id).containsExactly(Id.of("l-1"));
    assertThat(supply.ends()).as("C has no supply link").isEqualTo(Nets.ids("B"));
    assertThat(supply.sources()).isEqualTo(Nets.ids("A", "C"));
  }

  @Test
  void aCircleThatNothingFeedsIsAllSources() {
    SupplyView supply = SupplyView.of(Nets.map("A>B", "B>A", "B>C", "C>D", "D>C", "E>E"));
    assertThat(supply.sources()).isEqualTo(Nets.ids("A", "B", "E"));
    assertThat(supply.ends()).isEqualTo(Nets.ids("C", "D"));
  }

  @Test
  void usesAndSegmentsSetByHandAreTheEndProducts() {
    String[] links = {"电池>整车", "整车>出行", "出行>梯次", "涂料", "电池>储能"};
    List<Element> elements = new ArrayList<>(Nets.elements(links));
    assertThat(SupplyView.of(ChainMap.of(elements)).ends()).isEqualTo(Nets.ids("储能", "梯次"));
    of(elements, "出行", s -> s.withKind(SegmentKind.USE));
    of(elements, "涂料", s -> s.withKind(SegmentKind.USE));
    of(elements, "梯次", s -> s.withKind(SegmentKind.USE));
    assertThat(SupplyView.of(ChainMap.of(elements)).ends()).isEqualTo(Nets.ids("出行", "梯次"));
    of(elements, "整车", s -> s.withFlows(Flows.UNKNOWN.withEndProduct(true)));
    of(elements, "梯次", s -> s.withFlows(Flows.UNKNOWN.withEndProduct(false)));
    assertThat(SupplyView.of(ChainMap.of(elements)).ends()).isEqualTo(Nets.ids("出行", "整车"));
  }

  private static void of(List<Element> elements, String id, UnaryOperator<Segment> change) {
    elements.replaceAll(
        e -> e instanceof Segment s && s.id().value().equals(id) ? change.apply(s) : e);
  }

  @Test
  void recyclingBackToAnEarlierStageMakesNoSegmentLiveOnIt() {
    SupplyView supply = SupplyView.of(recycling());
    assertThat(supply.sources()).isEqualTo(Nets.ids("锂"));
    assertThat(supply.ends()).isEqualTo(Nets.ids("整车"));
    assertThat(supply.downstream(Id.of("整车"))).isEqualTo(Nets.ids("回收"));
    assertThat(supply.downstream(Id.of("l-4"))).isEmpty();
    assertThat(supply.returns(Id.of("l-4"))).isTrue();
    assertThat(supply.returns(Id.of("l-1"))).isFalse();
    assertThat(supply.cutOff(Id.of("锂"))).isEqualTo(Nets.ids("电池", "整车", "回收"));
    assertThat(supply.cutOff(Id.of("整车"))).isEqualTo(Nets.ids("回收"));
  }

  /** 锂 → 电池 → 整车 → 回收 → 锂, a stage each. */
  static ChainMap recycling() {
    List<Element> elements = new ArrayList<>();
    List<String> names = List.of("锂", "电池", "整车", "回收");
    for (Element e : Nets.elements("锂>电池", "电池>整车", "整车>回收", "回收>锂")) {
      elements.add(
          e instanceof Segment s
              ? s.withStage(Id.of("st-" + (1 + names.indexOf(s.id().value()))))
              : e);
    }
    for (int i = 2; i <= 4; i++) {
      elements.add(new Stage(Id.of("st-" + i), Name.of("阶段" + i), i, null, Remarks.NONE));
    }
    return ChainMap.of(elements);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lossesAreWhatRemovalShows(long seed) {
    ChainMap map = RandomMaps.map(seed);
    SupplyView supply = SupplyView.of(map);
    assertThat(reached(supply, Set.of(), Set.of())).hasSameSizeAs(supply.segments());
    for (Id lost : supply.segments()) {
      check(supply, lost, reached(supply, Set.of(lost), Set.of()));
      assertThat(supply.cutOff(List.of(lost))).isEqualTo(supply.cutOff(lost));
      assertThat(supply.downstream(lost)).containsExactlyInAnyOrderElementsOf(fed(supply, lost));
    }
    for (Link lost : supply.links()) {
      check(supply, lost.id(), reached(supply, Set.of(), Set.of(lost.id())));
    }
  }

  private static void check(SupplyView supply, Id lost, Set<Id> left) {
    assertThat(supply.cutOff(lost))
        .containsExactlyInAnyOrderElementsOf(
            supply.segments().stream().filter(s -> !s.equals(lost) && !left.contains(s)).toList());
    assertThat(supply.cutOffCount(lost)).isEqualTo(supply.cutOff(lost).size());
    assertThat(supply.downstreamCount(lost)).isEqualTo(supply.downstream(lost).size());
  }

  /** What gets anything from a segment, return links left aside, step by step. */
  private static Set<Id> fed(SupplyView supply, Id lost) {
    Set<Id> fed = new HashSet<>(Set.of(lost));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Link link : supply.links()) {
        if (fed.contains(link.from()) && !supply.returns(link.id())) {
          changed |= fed.add(link.to());
        }
      }
    }
    fed.remove(lost);
    return fed;
  }

  /** What the sources reach without some segments and links, step by step. */
  private static Set<Id> reached(SupplyView supply, Set<Id> segments, Set<Id> links) {
    Set<Id> reached = new HashSet<>(supply.sources());
    reached.removeAll(segments);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Link link : supply.links()) {
        if (reached.contains(link.from())
            && !links.contains(link.id())
            && !segments.contains(link.to())) {
          changed |= reached.add(link.to());
        }
      }
    }
    return reached;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void jointLossesOfSegmentsAndLinksByReachability(long seed) {
    ChainMap map = RandomMaps.map(seed);
    SupplyView supply = SupplyView.of(map);
    Random random = new Random(seed);
    Set<Id> lost = new HashSet<>();
    supply.segments().stream().filter(id -> random.nextInt(6) == 0).forEach(lost::add);
    supply.links().stream().map(Link::id).filter(id -> random.nextInt(6) == 0).forEach(lost::add);
    Set<Id> alive = new HashSet<>(supply.sources());
    Set<Id> missing = new HashSet<>();
    alive.removeAll(lost);
    for (int round = 0; round < supply.segments().size(); round++) {
      for (Link link : supply.links()) {
        if (alive.contains(link.from()) && !lost.contains(link.id()) && !lost.contains(link.to())) {
          alive.add(link.to());
        }
        boolean lacks =
            lost.contains(link.id()) || lost.contains(link.from()) || missing.contains(link.from());
        if (lacks && !supply.returns(link.id())) {
          missing.add(link.to());
        }
      }
    }
    missing.removeAll(lost);
    assertThat(supply.downstream(lost)).doesNotHaveDuplicates().hasSameElementsAs(missing);
    Set<Id> dead = new HashSet<>(supply.segments());
    dead.removeAll(lost);
    dead.removeAll(alive);
    assertThat(supply.cutOff(lost)).doesNotHaveDuplicates().hasSameElementsAs(dead);
  }
}

package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows filtered, sorted and grouped. */
class LedgerRowsTest {

  private static ChainMap rated() {
    ChainMap map = SmallChain.map();
    return rate(rate(rate(map, "s-1", 9), "s-2", 80), "s-5", 35);
  }

  private static ChainMap rate(ChainMap map, String id, double rate) {
    Segment segment = map.find(Segment.class, Id.of(id)).orElseThrow();
    Segment changed = segment.withFacts(segment.facts().withDomesticRate(Figure.of(rate)));
    return map.with(Change.of(Message.verbatim("x"), Edit.update(segment, changed)));
  }

  private static List<String> shown(ChainMap map, LedgerQuery query) {
    return LedgerRows.of(Ledgers.SEGMENTS, map, Lang.ZH).shown(query).stream()
        .map(
            row ->
                switch (row) {
                  case LedgerRow.Heading<Segment> heading ->
                      "# " + heading.text() + " " + heading.count();
                  case LedgerRow.Item<Segment> item -> item.element().name().text();
                })
        .toList();
  }

  @Test
  void filtersByAnyCellIgnoringCase() {
    assertThat(shown(rated(), LedgerQuery.ALL.withText("中游"))).containsExactly("正极", "负极");
    assertThat(shown(rated(), LedgerQuery.ALL.withText("没有这个"))).isEmpty();
  }

  @Test
  void filtersByColumns() {
    LedgerQuery stages =
        LedgerQuery.ALL.withFilter("stage", Optional.of(new ColumnFilter.AnyOf(Set.of("上游"))));
    assertThat(shown(rated(), stages)).containsExactly("锂", "镍");
    LedgerQuery both =
        stages.withFilter("domesticRate", Optional.of(new ColumnFilter.Between(null, 10.0)));
    assertThat(shown(rated(), both)).containsExactly("锂");
    assertThat(shown(rated(), both.withFilter("domesticRate", Optional.empty())))
        .containsExactly("锂", "镍");
    assertThat(
            shown(
                rated(),
                LedgerQuery.ALL.withFilter("name", Optional.of(new ColumnFilter.Contains("极")))))
        .containsExactly("正极", "负极");
  }

  @Test
  void sortsNumbersByValueAndUnknownOnesLast() {
    List<LedgerQuery.SortKey> up = List.of(new LedgerQuery.SortKey("domesticRate", false));
    List<LedgerQuery.SortKey> down = List.of(new LedgerQuery.SortKey("domesticRate", true));
    assertThat(shown(rated(), LedgerQuery.ALL.withOrder(up)))
        .containsExactly("锂", "电芯", "镍", "正极", "负极");
    assertThat(shown(rated(), LedgerQuery.ALL.withOrder(down)))
        .containsExactly("镍", "电芯", "锂", "正极", "负极");
  }

  @Test
  void groupsEqualValuesUnderAHeading() {
    assertThat(shown(rated(), LedgerQuery.ALL.withGroup("stage")))
        .contains("# 上游 2", "# 中游 2", "# 下游 1")
        .hasSize(8);
  }

  @Test
  void offersTheTextsOfAColumn() {
    LedgerRows<Segment> rows = LedgerRows.of(Ledgers.SEGMENTS, rated(), Lang.ZH);
    assertThat(rows.texts(Ledgers.SEGMENTS.column("stage").orElseThrow()))
        .containsExactlyInAnyOrder("上游", "中游", "下游");
  }

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsTakenOverIsWhatWouldBeMade(long seed) {
    ChainMap before = RandomMaps.map(seed);
    ChainMap after = RandomChanges.history(before, 6, new Random(seed)).getLast();
    for (Ledger<? extends Element> ledger : Ledgers.ALL) {
      assertThat(texts(ledger, before, after)).isEqualTo(texts(ledger, after, after));
    }
  }

  private static <E extends Element> List<Map<String, String>> texts(
      Ledger<E> ledger, ChainMap before, ChainMap after) {
    LedgerRows<E> old = LedgerRows.of(ledger, before, Lang.ZH);
    old.shown(LedgerQuery.ALL.withText("x")); // makes every text
    LedgerRows<E> rows = LedgerRows.of(ledger, after, Lang.ZH, old);
    return after.all(ledger.kind()).stream()
        .map(
            e ->
                ledger.columns().stream()
                    .collect(java.util.stream.Collectors.toMap(Column::key, c -> rows.text(e, c))))
        .toList();
  }
}

package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Blocks of texts pasted over cells. */
class CellBlockTest {

  private final ChainMap map = SmallChain.map();

  private static <E extends Element> List<Column<E>> columns(Ledger<E> ledger, String... keys) {
    return java.util.Arrays.stream(keys).map(key -> ledger.column(key).orElseThrow()).toList();
  }

  private <E extends Element> CellBlock.Result write(
      Ledger<E> ledger, List<E> rows, List<List<String>> block, String... keys) {
    return CellBlock.write(ledger, map, Lang.ZH, rows, columns(ledger, keys), block);
  }

  @Test
  void writesCellsOfSeveralRowsAsOneChange() {
    CellBlock.Result result =
        write(
            Ledgers.SEGMENTS,
            map.segments().subList(0, 2),
            List.of(List.of("碳酸锂", "上游", "35%"), List.of("硫酸镍", "中游", "")),
            "name",
            "stage",
            "domesticRate");
    assertThat(result.problems()).isEmpty();
    ChainMap after = map.with(result.change());
    Segment first = after.find(Segment.class, Id.of("s-1")).orElseThrow();
    assertThat(first.name().text()).isEqualTo("碳酸锂");
    assertThat(first.facts().domesticRate()).isNotNull();
    assertThat(after.find(Segment.class, Id.of("s-2")).orElseThrow().stage())
        .isEqualTo(Id.of("st-2"));
    assertThat(after.with(result.change().inverted())).isEqualTo(map);
  }

  @Test
  void rowsBelowTheLastBecomeElements() {
    CellBlock.Result result =
        write(
            Ledgers.ENTERPRISES,
            List.of(),
            List.of(List.of("甲公司", "民企", "锂、镍"), List.of("", "", ""), List.of("乙公司", "央企", "电芯")),
            "name",
            "ownership",
            "segments");
    ChainMap after = map.with(result.change());
    assertThat(result.added()).hasSize(2);
    assertThat(after.find(Enterprise.class, result.added().getFirst()).orElseThrow().name().text())
        .isEqualTo("甲公司");
    assertThat(after.participationsOf(result.added().getFirst()))
        .extracting(Participation::segment)
        .containsExactlyInAnyOrder(Id.of("s-1"), Id.of("s-2"));
    assertThat(Integrity.check(after)).isEqualTo(Integrity.check(map));
  }

  @Test
  void cellsThatCannotBeWrittenAreNamedAndTheOthersWritten() {
    CellBlock.Result result =
        write(
            Ledgers.SEGMENTS,
            map.segments().subList(0, 1),
            List.of(List.of("新名", "不存在的阶段", "多")),
            "name",
            "stage",
            "domesticRate");
    assertThat(result.problems()).extracting(CellBlock.Problem::column).containsExactly(1, 2);
    assertThat(result.written()).isEqualTo(1);
    assertThat(map.with(result.change()).find(Segment.class, Id.of("s-1")).orElseThrow().name())
        .extracting(name -> name.text())
        .isEqualTo("新名");
  }

  @Test
  void aRowWithoutWhatItNeedsIsNotAdded() {
    CellBlock.Result result =
        write(
            Ledgers.PARTICIPATIONS, List.of(), List.of(List.of("", "锂")), "enterprise", "segment");
    assertThat(result.added()).isEmpty();
    assertThat(result.problems()).isNotEmpty();
    assertThat(result.change().isEmpty()).isTrue();
  }

  @Test
  void takingASegmentAwayEndsTheParticipation() {
    Enterprise first = map.enterprises().getFirst();
    assertThat(map.participationsOf(first.id())).isNotEmpty();
    CellBlock.Result result =
        write(Ledgers.ENTERPRISES, List.of(first), List.of(List.of("电芯")), "segments");
    assertThat(map.with(result.change()).participationsOf(first.id()))
        .extracting(Participation::segment)
        .containsExactly(Id.of("s-5"));
  }

  @Test
  void textsRightOfTheLastColumnAreCounted() {
    CellBlock.Result result =
        write(Ledgers.SEGMENTS, map.segments().subList(0, 1), List.of(List.of("锂", "多余")), "name");
    assertThat(result.beyond()).isEqualTo(1);
    assertThat(result.change().isEmpty()).isTrue();
  }
}

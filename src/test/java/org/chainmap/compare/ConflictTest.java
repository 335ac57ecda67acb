package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class ConflictTest {

  private static final Message EDIT = Message.verbatim("改");
  private static final Id UP = Id.of("st-1");
  private static final Id DOWN = Id.of("st-2");
  private static final Id END = Id.of("st-3");
  private static final Id CELL = Id.of("s-1");
  private static final Id PACK = Id.of("s-2");
  private static final Id LINK = Id.of("l-1");
  private static final Id FIRM = Id.of("e-1");
  private static final Id NEED = Id.of("n-1");
  private static final Id SOURCE = Id.of("src-1");

  private static final ChainMap BASE =
      ChainMap.of(
          List.of(
              MapInfo.titled("电池"),
              stage(UP, "上游", 0),
              stage(DOWN, "中游", 1),
              stage(END, "下游", 2),
              Segment.of(CELL, "电芯", UP).at(new Point(0, 0)),
              Segment.of(PACK, "电池包", DOWN).at(new Point(320, 0)),
              Link.of(LINK, CELL, PACK),
              Enterprise.of(FIRM, "甲公司"),
              Listing.of(NEED, Side.NEED, FIRM, "电芯").withQuantity(5.0).withUnit("吨"),
              new Source(
                  SOURCE,
                  new Caption("年报", "Report"),
                  Caption.NONE,
                  null,
                  Confidence.HIGH,
                  null,
                  Remarks.NONE)));

  private static Stage stage(Id id, String name, int order) {
    return new Stage(id, Name.of(name), order, null, Remarks.NONE);
  }

  private static <E extends Element> ChainMap edited(Class<E> kind, Id id, UnaryOperator<E> edit) {
    E before = BASE.find(kind, id).orElseThrow();
    return BASE.with(Change.of(EDIT, Edit.update(before, edit.apply(before))));
  }

  private static ChainMap added(Element... elements) {
    return BASE.with(new Change(EDIT, List.of(elements).stream().map(Edit::add).toList()));
  }

  private static ChainMap removed(Id... ids) {
    return BASE.with(Integrity.removal(EDIT, BASE, List.of(ids)));
  }

  private static ChainMap named(String name) {
    return edited(Segment.class, CELL, s -> s.withName(Name.of(name)));
  }

  private static List<String> said(Merge merge) {
    return merge.conflicts().stream().map(each -> merge.words().of(each).in(Lang.ZH)).toList();
  }

  @Test
  void ofTwoNamesOursHoldsUntilDecidedOtherwise() {
    Merge merge = Merge.of(BASE, named("电芯甲"), named("电芯乙"));

    assertThat(said(merge)).containsExactly("环节“电芯甲”的名称：我方 电芯甲，对方 电芯乙；采用我方");
    assertThat(merge.result()).isEqualTo(named("电芯甲"));
    assertThat(
            Merge.of(
                    BASE,
                    named("电芯甲"),
                    named("电芯乙"),
                    Map.of(merge.conflicts().getFirst().key(), MergeSide.THEIRS))
                .result())
        .isEqualTo(named("电芯乙"));
  }

  @Test
  void whatTheOtherEditsIsKeptWithItsLinks() {
    ChainMap ours = removed(CELL);

    Merge merge = Merge.of(BASE, ours, named("电芯乙"));

    assertThat(merge.result()).isEqualTo(named("电芯乙"));
    assertThat(said(merge)).containsExactly("环节“电芯乙”：我方删除，对方修改；保留");
    ConflictKey key = merge.conflicts().getFirst().key();
    assertThat(Merge.of(BASE, ours, named("电芯乙"), Map.of(key, MergeSide.OURS)).result())
        .isEqualTo(ours);
  }

  @Test
  void whatTheOtherLinksToIsKept() {
    ChainMap theirs = added(Link.of(Id.of("l-2"), PACK, CELL));

    Merge merge = Merge.of(BASE, removed(CELL), theirs);

    assertThat(merge.result()).isEqualTo(theirs);
    assertThat(said(merge)).containsExactly("环节“电芯”：我方删除，但链接“电池包 → 电芯”需要它；保留");
  }

  @Test
  void aCardThatWasOnlyMovedIsRemovedAndThatIsTold() {
    ChainMap theirs = edited(Segment.class, CELL, s -> s.at(new Point(9, 9)));

    Merge merge = Merge.of(BASE, removed(CELL), theirs);

    assertThat(merge.clean()).isTrue();
    assertThat(merge.result()).isEqualTo(removed(CELL));
    assertThat(merge.notes()).hasSize(1);
  }

  @Test
  void oneIdForTwoNewThingsBecomesTwo() {
    ChainMap ours = added(Segment.of(Id.of("s-3"), "隔膜", UP));
    ChainMap theirs =
        added(Segment.of(Id.of("s-3"), "电解液", UP), Link.of(Id.of("l-2"), Id.of("s-3"), CELL));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(merge.clean()).isTrue();
    assertThat(merge.result().segments())
        .extracting(s -> s.name().text())
        .containsExactly("电芯", "电池包", "隔膜", "电解液");
    Link link = merge.result().find(Link.class, Id.of("l-2")).orElseThrow();
    assertThat(merge.result().find(Segment.class, link.from()).orElseThrow().name().text())
        .isEqualTo("电解液");
  }

  @Test
  void oneIdForTheSameNewThingIsOne() {
    Segment film = Segment.of(Id.of("s-3"), "隔膜", UP);
    Merge merge =
        Merge.of(BASE, added(film.withGroup("材料")), added(film.withCodes(List.of("C39"))));

    assertThat(merge.clean()).isTrue();
    assertThat(merge.result()).isEqualTo(added(film.withGroup("材料").withCodes(List.of("C39"))));
  }

  @Test
  void cardsAddedAtOnePlaceDoNotLieOnOneAnother() {
    ChainMap ours = added(Segment.of(Id.of("s-3"), "隔膜", UP).at(new Point(0, 200)));
    ChainMap theirs = added(Segment.of(Id.of("s-4"), "电解液", UP).at(new Point(10, 210)));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(merge.result().find(Id.of("s-3"))).isEqualTo(ours.find(Id.of("s-3")));
    Segment other = merge.result().find(Segment.class, Id.of("s-4")).orElseThrow();
    assertThat(other.placement().position()).isNull();
    assertThat(merge.notes())
        .extracting(note -> note.in(Lang.ZH))
        .containsExactly("1 个环节与另一方的环节叠在一起，改由布局安排位置：电解液");
    assertThat(Merge.of(BASE, theirs, ours).result()).isEqualTo(merge.result());
  }

  @Test
  void aStageAndAPlaceInAnotherAreOneConflict() {
    ChainMap ours = edited(Segment.class, CELL, s -> s.withStage(DOWN).at(new Point(320, 200)));
    ChainMap theirs = edited(Segment.class, CELL, s -> s.at(new Point(0, 90)));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(merge.result()).isEqualTo(ours);
    assertThat(merge.conflicts())
        .extracting(Conflict::key)
        .containsOnly(new ConflictKey(CELL, "stage"));
    assertThat(
            Merge.of(BASE, ours, theirs, Map.of(new ConflictKey(CELL, "stage"), MergeSide.THEIRS))
                .result())
        .isEqualTo(theirs);
  }

  @Test
  void aQuantityAndItsUnitAreOneConflict() {
    ChainMap ours = edited(Listing.class, NEED, l -> l.withQuantity(7.0));
    ChainMap theirs = edited(Listing.class, NEED, l -> l.withUnit("千克"));

    assertThat(Merge.of(BASE, ours, theirs).result()).isEqualTo(ours);
    assertThat(Merge.of(BASE, ours, theirs).conflicts()).hasSize(2);
  }

  @Test
  void aTextIsNotLostBecauseEachRemovedItInOneLanguage() {
    ChainMap ours = edited(Source.class, SOURCE, s -> s.withTitle(new Caption(null, "Report")));
    ChainMap theirs = edited(Source.class, SOURCE, s -> s.withTitle(new Caption("年报", null)));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(merge.clean()).isFalse();
    assertThat(merge.result()).isEqualTo(ours);
  }

  @Test
  void unknownFieldsAreMergedByName() {
    ChainMap ours = extra(Map.of("x-a", "1"));
    ChainMap theirs = extra(Map.of("x-b", "2"));

    assertThat(Merge.of(BASE, ours, theirs).result())
        .isEqualTo(extra(Map.of("x-a", "1", "x-b", "2")));
    Merge contested = Merge.of(BASE, ours, extra(Map.of("x-a", "3", "x-b", "2")));
    assertThat(contested.result()).isEqualTo(extra(Map.of("x-a", "1", "x-b", "2")));
    assertThat(contested.conflicts())
        .extracting(conflict -> String.valueOf(conflict.field()))
        .containsExactly("remarks.extras/x-a");
  }

  private static ChainMap extra(Map<String, String> fields) {
    return edited(
        Segment.class,
        CELL,
        s -> s.withRemarks(s.remarks().withExtras(new Extras(new TreeMap<>(fields)))));
  }

  @Test
  void stagesAddedByBothComeWhereEachPutThem() {
    ChainMap ours =
        added(stage(Id.of("st-4"), "原料", 1))
            .with(
                Change.of(
                    EDIT,
                    Edit.update(stage(DOWN, "中游", 1), stage(DOWN, "中游", 2)),
                    Edit.update(stage(END, "下游", 2), stage(END, "下游", 3))));
    ChainMap theirs = added(stage(Id.of("st-5"), "回收", 3));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(merge.clean()).isTrue();
    assertThat(merge.result().stages())
        .extracting(s -> s.name().text())
        .containsExactly("上游", "原料", "中游", "下游", "回收");
    assertThat(merge.result().stages()).extracting(Stage::order).doesNotHaveDuplicates();
    assertThat(Merge.of(BASE, theirs, ours).result()).isEqualTo(merge.result());
  }

  @Test
  void twoNewOrdersOfTheStagesAreOneConflict() {
    ChainMap ours = edited(Stage.class, UP, s -> s.withOrder(5));
    ChainMap theirs = edited(Stage.class, END, s -> s.withOrder(-5));

    Merge merge = Merge.of(BASE, ours, theirs);

    assertThat(said(merge)).containsExactly("图谱的阶段顺序：我方 中游、下游、上游，对方 下游、上游、中游；采用我方");
    assertThat(merge.result().stages()).extracting(Stage::id).containsExactly(DOWN, END, UP);
  }
}

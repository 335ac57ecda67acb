package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chainmap.editor.CardMeasure;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.Frames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards give way to those that grow, and nothing else moves. */
class MakingRoomTest {

  /** 10 px higher per enterprise and per letter beyond the fourth, 24 px wider per 宽 in a name. */
  private static final CardMeasure GROWING =
      new CardMeasure() {
        @Override
        public Size card(ChainMap map, Segment segment, Lang lang) {
          String name = segment.name().text();
          long wide = name.chars().filter(c -> c == '宽').count();
          Size set = segment.placement().size();
          int more = Math.max(0, name.length() - 4) + map.participationsIn(segment.id()).size();
          return new Size(
              Math.max(160 + 24 * wide, set == null ? 0 : set.w()),
              Math.max(64 + 10 * more, set == null ? 0 : set.h()));
        }

        @Override
        public @Nullable Size label(Link link, Lang lang) {
          return null;
        }
      };

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map, GROWING);

  static LongStream seeds() {
    return RandomMaps.seeds(6);
  }

  private static Map<Id, Box> cards(EditorDriver of) {
    return new HashMap<>(of.editor().geometry().cards());
  }

  private static TreeSet<String> covering(EditorDriver of) {
    TreeSet<String> pairs = new TreeSet<>();
    cards(of)
        .forEach(
            (a, box) ->
                cards(of)
                    .forEach(
                        (b, other) -> {
                          if (a.compareTo(b) < 0 && box.overlaps(other)) {
                            pairs.add(a + " " + b);
                          }
                        }));
    return pairs;
  }

  private void name(String id, String name) {
    driver.select(id).key("F2").type(name);
  }

  private static Change named(ChainMap map, Id id, String name) {
    return new ChangeBuilder(map)
        .put(map.find(Segment.class, id).orElseThrow().withName(Name.of(name)))
        .change(Message.of("editor.change.rename"));
  }

  @Test
  void aLongNamePushesTheNeighbourByNoMoreThanNeeded() {
    name("s-3", "正极材料和前驱体");
    assertThat(driver.card("s-3")).isEqualTo(new Box(300, 96, 160, 104));
    driver.assertAt("s-4", 300, 216);
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 200).assertAt("s-5", 576, 96);
    driver.assertOneStepFrom(map);
    driver.editor().undo();
    driver.assertAt("s-4", 300, 200);
  }

  @Test
  void wherThereIsRoomNothingMoves() {
    Map<Id, Box> before = cards(driver);
    name("s-3", "正极材料");
    name("s-4", "负极材料和前驱体");
    before.keySet().removeAll(List.of(Id.of("s-3"), Id.of("s-4")));
    assertThat(driver.editor().geometry().cards()).containsAllEntriesOf(before);
  }

  @Test
  void pushedCardsPushOn() {
    driver.select("s-3").key("Ctrl+Down").type("新").select("s-4").key("Ctrl+Down").type("新");
    List<Double> tops =
        driver.map().segmentsIn(Id.of("st-2")).stream()
            .map(s -> driver.card(s.id().value()).y())
            .sorted()
            .toList();
    assertThat(tops).hasSize(4);
    name("s-3", "正极材料和前驱体正极材料和前驱体");
    assertThat(covering(driver)).isEmpty();
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 296);
  }

  /** The middle stage: s-3, s-4 below it, and below that the group of s-6 and s-7. */
  private EditorDriver grouped(@Nullable String groupOfSecond, double y, Orientation orientation) {
    ChangeBuilder builder = new ChangeBuilder(map);
    builder.put(driver.segment("s-4").withGroup(groupOfSecond));
    for (int i = 0; i < 2; i++) {
      builder.put(
          Segment.of(Id.of("s-" + (6 + i)), "隔膜", Id.of("st-2"))
              .withGroup("组")
              .at(new Point(300, y + 80 * i)));
    }
    EditorDriver of = EditorDriver.on(map.with(builder.change(Message.verbatim("x"))), GROWING);
    if (orientation != of.map().info().orientation()) {
      of.editor().turn(orientation);
    }
    return of;
  }

  private static Map<Id, Box> frames(EditorDriver of) {
    return Frames.of(of.map(), cards(of));
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void aPushedCardKeepsClearOfAForeignGroupsFrame(Orientation orientation) {
    EditorDriver of = grouped(null, 300, orientation);
    assertThat(frames(of)).hasSize(1);
    of.select("s-3").key("F2").type("正极材料和前驱体宽宽");
    assertThat(covering(of)).isEmpty();
    assertThat(frames(of)).hasSize(1);
  }

  @Test
  void aPushedCardKeepsClearOfTheMiddleOfAForeignGroup() {
    ChangeBuilder builder = new ChangeBuilder(map);
    for (int i = 0; i < 2; i++) {
      builder.put(
          Segment.of(Id.of("s-" + (6 + i)), "隔膜", Id.of("st-2"))
              .withGroup("组")
              .at(new Point(110 + 380 * i, 300)));
    }
    builder.put(driver.segment("s-1").at(new Point(-200, 96)));
    builder.put(driver.segment("s-2").at(new Point(-200, 200)));
    builder.put(driver.segment("s-5").at(new Point(800, 96)));
    EditorDriver of = EditorDriver.on(map.with(builder.change(Message.verbatim("x"))), GROWING);
    assertThat(frames(of)).hasSize(1);
    of.select("s-3").key("F2").type("正极材料和前驱体");
    assertThat(covering(of)).isEmpty();
    assertThat(frames(of)).hasSize(1);
  }

  @Test
  void aGroupBelowMovesOnWithItsFrame() {
    EditorDriver of = grouped(null, 300, Orientation.LEFT_RIGHT);
    of.select("s-3").key("F2").type("正极材料和前驱体");
    of.assertAt("s-4", 300, 216).assertAt("s-6", 300, 216 + 64 + 36).assertAt("s-7", 300, 396);
    assertThat(frames(of)).hasSize(1);
  }

  @Test
  void aPushedGroupKeepsClearOfTheNext() {
    EditorDriver of = grouped("别的组", 308, Orientation.LEFT_RIGHT);
    assertThat(frames(of)).hasSize(2);
    of.select("s-3").key("F2").type("正极材料和前驱体");
    assertThat(covering(of)).isEmpty();
    assertThat(frames(of)).hasSize(2);
  }

  @Test
  void whereALockedGroupLeavesNoWayRoundCardsGiveWayAsWithoutIt() {
    EditorDriver of = grouped(null, 300, Orientation.LEFT_RIGHT);
    of.select("s-6", "s-7").act("lock");
    of.select("s-3").key("F2").type("正极材料和前驱体");
    assertThat(covering(of)).isEmpty();
    of.assertAt("s-6", 300, 300).assertAt("s-7", 300, 380);
  }

  @Test
  void aLockedNeighbourStays() {
    driver.select("s-4").act("lock");
    name("s-3", "正极材料和前驱体");
    driver.assertAt("s-4", 300, 200);
    assertThat(covering(driver)).isEmpty();
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 200).assertAt("s-5", 576, 96);
  }

  @Test
  void aLockedCardGrowsWhereItIs() {
    driver.select("s-3").act("lock");
    name("s-3", "正极材料和前驱体");
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 216);
  }

  @Test
  void enterprisesAddedMakeTheCardGrowLikewise() {
    ChainMap now = driver.map();
    ChangeBuilder builder = new ChangeBuilder(now);
    for (String enterprise : List.of("e-1", "e-2")) {
      Participations.attach(builder, now, Id.of("s-4"), Id.of(enterprise));
    }
    driver.editor().commit(builder.change(Message.of("editor.change.paste")));
    driver.assertAt("s-4", 300, 200);
    name("s-3", "正极材料和前");
    ChainMap then = driver.map();
    ChangeBuilder more = new ChangeBuilder(then);
    for (String enterprise : List.of("e-1", "e-2")) {
      Participations.attach(more, then, Id.of("s-3"), Id.of(enterprise));
    }
    driver.assertAt("s-4", 300, 200);
    driver.editor().commit(more.change(Message.of("editor.change.paste")));
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 96 + 104 + 16);
  }

  @Test
  void aWiderCardUsesTheRoomOfItsStageFirst() {
    Map<Id, Box> before = cards(driver);
    name("s-3", "宽宽宽宽");
    assertThat(driver.card("s-3")).isEqualTo(new Box(288, 96, 256, 64));
    before.remove(Id.of("s-3"));
    assertThat(driver.editor().geometry().cards()).containsAllEntriesOf(before);
  }

  @Test
  void onlyWhereItsStageIsTooNarrowLaterStagesMove() {
    name("s-3", "宽宽宽宽宽宽宽宽");
    assertThat(driver.card("s-3").x()).isEqualTo(216);
    assertThat(driver.card("s-5").x()).isGreaterThan(driver.card("s-3").right());
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 200).assertAt("s-4", 300, 216);
    driver.assertOneStepFrom(map);
  }

  @Test
  void cardsThatLieOnOneAnotherStay() {
    ChainMap stacked =
        map.with(
            new ChangeBuilder(map)
                .put(driver.segment("s-4").at(new Point(310, 120)))
                .change(Message.verbatim("x")));
    EditorDriver of = EditorDriver.on(stacked, GROWING);
    of.select("s-3").key("F2").type("正极材料和前驱体");
    of.assertAt("s-3", 300, 96).assertAt("s-4", 310, 120);
    of.select("s-3", "s-4").key("Shift+Down");
    of.assertAt("s-3", 300, 106).assertAt("s-4", 310, 130);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void cardsNotPlacedByHandGiveWayToo(Orientation orientation) {
    for (long seed = 1; seed <= 4; seed++) {
      ChainMap free = SmallChain.map();
      ChangeBuilder builder = new ChangeBuilder(free);
      free.segments().forEach(s -> builder.put(s.withPlacement(s.placement().withPosition(null))));
      EditorDriver of = EditorDriver.on(free.with(builder.change(Message.verbatim("x"))), GROWING);
      if (orientation == Orientation.TOP_DOWN) {
        of.editor().turn(orientation);
      }
      ChainMap before = of.map();
      Map<Id, Box> lay = cards(of);
      of.select("s-1").key("F2").type("锂矿石和锂辉石以及盐湖锂的开采");
      assertThat(covering(of)).isEmpty();
      of.assertOneStepFrom(before);
      of.editor().undo();
      assertThat(cards(of)).isEqualTo(lay);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverGrowsCoversNothingNew(long seed) {
    Random random = new Random(seed);
    for (Orientation orientation : Orientation.values()) {
      EditorDriver of = EditorDriver.on(RandomMaps.map(seed, 4, 18, 6), GROWING);
      if (of.map().info().orientation() != orientation) {
        of.editor().turn(orientation);
      }
      of.key("Ctrl+L");
      for (int i = 0; i < 20; i++) {
        TreeSet<String> covered = covering(of);
        ChainMap before = of.map();
        Map<Id, Box> lay = cards(of);
        ChangeBuilder many = new ChangeBuilder(before);
        for (Segment s : before.segments()) {
          if (random.nextInt(i % 2 == 0 ? 12 : 4) == 0) {
            many.put(
                s.withName(
                    Name.of("名".repeat(random.nextInt(12)) + "宽".repeat(random.nextInt(5)) + i)));
          }
        }
        Change change = many.change(Message.of("editor.change.replace"));
        if (change.isEmpty()) {
          continue;
        }
        of.editor().commit(change);
        assertThat(covered).as("seed " + seed + " step " + i).containsAll(covering(of));
        of.editor().undo();
        assertThat(of.map()).isEqualTo(before);
        assertThat(cards(of)).isEqualTo(lay);
        of.editor().redo();
      }
    }
  }

  @Test
  void whatAChangePutsOntoACardLandsBesideIt() {
    driver
        .editor()
        .commit(
            new ChangeBuilder(map)
                .put(driver.segment("s-4").at(new Point(310, 110)))
                .change(Message.verbatim("x")));
    assertThat(covering(driver)).isEmpty();
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 310, 184);
  }

  @Test
  void whatLandsBesideACardKeepsClearOfAForeignGroupsFrame() {
    EditorDriver of = grouped(null, 300, Orientation.LEFT_RIGHT);
    of.editor()
        .commit(
            new ChangeBuilder(of.map())
                .put(of.segment("s-7").at(new Point(300, 490)))
                .change(Message.verbatim("x")));
    assertThat(frames(of)).hasSize(1);
    of.editor()
        .commit(
            new ChangeBuilder(of.map())
                .put(of.segment("s-2").withStage(Id.of("st-2")).at(new Point(304, 350)))
                .change(Message.verbatim("x")));
    assertThat(covering(of)).isEmpty();
    assertThat(frames(of)).hasSize(1);
    of.assertAt("s-6", 300, 300).assertAt("s-7", 300, 490);
  }

  @Test
  void whereStagesLieBelowOneAnotherAGrowingCardKeepsItsPlaceAndItsStageGrows() {
    driver.editor().turn(Orientation.TOP_DOWN);
    Box card = driver.card("s-3");
    Box next = driver.card("s-5");
    double way = next.y() - card.bottom();
    int more = (int) (way / 10);
    name("s-3", "名".repeat(4 + more));
    assertThat(driver.card("s-3").corner()).isEqualTo(card.corner());
    assertThat(driver.card("s-3").h()).isEqualTo(card.h() + 10 * more);
    assertThat(driver.card("s-5").y()).isGreaterThan(next.y());
    assertThat(
            Objects.requireNonNull(driver.editor().geometry().bands().get(Id.of("st-2")))
                .contains(driver.card("s-3")))
        .isTrue();
  }

  @Test
  void aNameThatDoesNotGrowTheCardCommitsNoMore() {
    Change change = named(map, Id.of("s-3"), "正");
    driver.editor().commit(change);
    assertThat(driver.map()).isEqualTo(map.with(change));
  }
}

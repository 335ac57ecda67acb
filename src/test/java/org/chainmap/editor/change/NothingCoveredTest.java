package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.editor.action.ArrangeActions;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is put down by a command covers no card, and no card moves that was not meant. */
class NothingCoveredTest {

  private final ChainMap map = SmallChain.map();
  private final Clipboard clipboard = new Clipboard();
  private final EditorDriver driver = EditorDriver.on(map, Tasks.immediate(), clipboard);

  static LongStream seeds() {
    return RandomMaps.seeds(4);
  }

  /** The pairs of cards that share inner points. */
  private static Set<String> covering(EditorDriver of) {
    List<Map.Entry<Id, Box>> cards = List.copyOf(of.editor().geometry().cards().entrySet());
    Set<String> pairs = new TreeSet<>();
    for (var a : cards) {
      for (var b : cards) {
        if (a.getKey().value().compareTo(b.getKey().value()) < 0
            && a.getValue().overlaps(b.getValue())) {
          pairs.add(a.getKey() + " " + b.getKey());
        }
      }
    }
    return pairs;
  }

  /** Does something that may move the chosen cards only, and cover none. */
  private static void undisturbed(EditorDriver of, Consumer<EditorDriver> act) {
    Set<String> before = covering(of);
    Map<Id, Box> others = new HashMap<>(of.editor().geometry().cards());
    others.keySet().removeAll(of.editor().selection().ids());
    act.accept(of);
    assertThat(before).as("pairs covered").containsAll(covering(of));
    assertThat(of.editor().geometry().cards()).containsAllEntriesOf(others);
  }

  /** Does something for which others may move on across the flow only, and that covers none. */
  private static void room(EditorDriver of, Consumer<EditorDriver> act) {
    Set<String> before = covering(of);
    Orientation orientation = of.map().info().orientation();
    Map<Id, Box> others = orientation.transformedBoxes(of.editor().geometry().cards());
    act.accept(of);
    assertThat(before).as("pairs covered").containsAll(covering(of));
    Map<Id, Box> now = orientation.transformedBoxes(of.editor().geometry().cards());
    others.forEach(
        (id, was) -> {
          Box is = now.getOrDefault(id, was);
          assertThat(is).isEqualTo(was.moved(0, is.y() - was.y()));
          assertThat(is.y()).isGreaterThanOrEqualTo(was.y());
        });
  }

  private static EditorDriver tidied(long seed, Orientation orientation) {
    EditorDriver of = EditorDriver.on(RandomMaps.map(seed, 4, 18, 6));
    if (of.map().info().orientation() != orientation) {
      of.editor().turn(orientation);
    }
    of.key("Ctrl+L");
    return of;
  }

  private static void choose(EditorDriver of, Random random) {
    List<Id> ids = of.map().segments().stream().map(Segment::id).toList();
    of.editor().select(Selection.of(ids.stream().filter(id -> random.nextInt(3) > 0).toList()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copiesTakeFreePlaces(long seed) {
    Random random = new Random(seed);
    for (Orientation orientation : Orientation.values()) {
      EditorDriver of = tidied(seed, orientation);
      assumeThat(covering(of)).as("pinned cards that cover one another").isEmpty();
      for (Segment segment : of.map().segments()) {
        room(of.select(segment.id().value()), d -> d.key("Ctrl+D"));
      }
      choose(of, random);
      Map<Id, Box> originals = new HashMap<>(of.editor().geometry().cards());
      originals.keySet().retainAll(of.editor().selection().ids());
      of.key("Ctrl+C");
      of.editor().select(Selection.NONE);
      undisturbed(of, d -> d.key("Ctrl+A").key("Ctrl+D"));
      Box all = of.editor().geometry().bounds();
      for (int i = 0; i < 4; i++) {
        Point at = all.corner().plus(all.w() * random.nextDouble(), all.h() * random.nextDouble());
        of.editor().select(Selection.NONE);
        room(of, d -> d.move(Cards.whole(at)).key("Ctrl+V"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void arrangedCardsCoverNothing(long seed) {
    Random random = new Random(seed);
    for (Orientation orientation : Orientation.values()) {
      EditorDriver of = tidied(seed, orientation);
      Stream.of(ArrangeActions.ALIGN, ArrangeActions.DISTRIBUTE)
          .flatMap(List::stream)
          .forEach(
              action -> {
                choose(of, random);
                undisturbed(of, d -> action.tryOn(d.editor()));
                of.key("Ctrl+Z").key("Ctrl+A");
                undisturbed(of, d -> action.tryOn(d.editor()));
              });
      Set<String> before = covering(of);
      of.act("sameSize");
      assertThat(before).containsAll(covering(of));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void newCardsTakeFreePlaces(long seed) {
    Random random = new Random(seed);
    for (Orientation orientation : Orientation.values()) {
      EditorDriver of = tidied(seed, orientation);
      for (String key : List.of("Ctrl+Right", "Ctrl+Left", "Ctrl+Down", "Ctrl+Up")) {
        List<Segment> segments = of.map().segments();
        Segment segment = segments.get(random.nextInt(segments.size()));
        of.select(segment.id().value());
        if (leadsIntoCards(of, segment, key)) {
          undisturbed(of, d -> d.key(key).type("新"));
        }
      }
    }
  }

  /** Whether the stage that a key leads to has a card: an empty one may have no room at all. */
  private static boolean leadsIntoCards(EditorDriver of, Segment segment, String key) {
    Direction direction = Direction.valueOf(key.substring(5).toUpperCase(Locale.ROOT));
    List<Stage> stages = of.map().stages();
    int to =
        stages.stream().map(Stage::id).toList().indexOf(segment.stage())
            + direction.steps(of.map().info().orientation());
    return to < 0 || to >= stages.size() || !of.map().segmentsIn(stages.get(to).id()).isEmpty();
  }

  @Test
  void aClickBesideACardPutsTheNewOneBesideIt() {
    undisturbed(driver, d -> d.doubleClick(380, 280).type("新"));
    driver.assertAt("s-6", 300, 288).assertStage("s-6", "st-2");
    undisturbed(driver, d -> d.doubleClick(470, 400).type("新"));
    driver.assertStage("s-7", "st-2").assertAt("s-7", 368, 368);
  }

  @Test
  void aConnectionDroppedBesideACardPutsTheNewOneBesideIt() {
    Point handle = new Point(driver.card("s-1").right() + 12, driver.middle("s-1").y());
    undisturbed(driver, d -> d.hold("Ctrl").drag(handle, new Point(420, 280)).type("新"));
    driver.assertStage("s-6", "st-2");
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void sizingByHandStopsAtTheNeighbour(Orientation orientation) {
    if (orientation == Orientation.TOP_DOWN) {
      driver.editor().turn(orientation);
    }
    driver.editor().cameraMoves().fitAll();
    for (String id : List.of("s-1", "s-3", "s-4", "s-5")) {
      Box card = driver.card(id);
      for (Point corner : card.corners()) {
        Point away = corner.plus(corner.minus(card.center()).times(6));
        driver.click(id);
        undisturbed(driver, d -> d.drag(corner, away));
        assertThat(driver.card(id).size()).isNotEqualTo(card.size());
        driver.key("Ctrl+Z");
        assertThat(driver.card(id)).isEqualTo(card);
      }
    }
  }

  @Test
  void sizingShowsWhereItStops() {
    driver.click("s-3").press(460, 160).move(700, 190);
    assertThat(driver.editor().shownGeometry().cards())
        .containsEntry(Id.of("s-3"), new Box(300, 96, 228, 94));
    driver.release();
    assertThat(driver.card("s-3")).isEqualTo(new Box(300, 96, 228, 94));
    driver.assertAt("s-5", 576, 96);
    driver.press(528, 190).move(500, 400).release();
    assertThat(driver.card("s-3")).isEqualTo(new Box(300, 96, 200, 96));
  }

  @Test
  void aPastedSizeCoversNothing() {
    driver
        .editor()
        .commit(
            Cards.resized(
                map, driver.editor().geometry(), Id.of("s-2"), new Box(24, 200, 200, 140)));
    driver.select("s-2").key("Ctrl+Alt+C").select("s-1", "s-3");
    driver.key("Ctrl+Alt+V");
    assertThat(covering(driver)).isEmpty();
    assertThat(driver.card("s-3")).isEqualTo(new Box(300, 96, 200, 140));
    driver.assertAt("s-4", 300, 252);
  }

  @Test
  void pastedCardsKeepTheirStageWhateverThePointerIsOver() {
    driver.key("Ctrl+A").key("Ctrl+C");
    for (Point at : List.of(new Point(40, 400), new Point(640, 100), new Point(5000, -900))) {
      EditorDriver to = EditorDriver.on(map, Tasks.immediate(), clipboard);
      undisturbed(to, d -> d.move(at).key("Ctrl+V"));
      for (int i = 1; i <= 5; i++) {
        to.assertStage("s-" + (i + 5), to.segment("s-" + i).stage().value());
      }
      Point way = to.card("s-6").corner().minus(to.card("s-1").corner());
      for (int i = 2; i <= 5; i++) {
        assertThat(to.card("s-" + (i + 5)).corner())
            .as("the arrangement is kept")
            .isEqualTo(to.card("s-" + i).corner().plus(way.x(), way.y()));
      }
    }
  }

  @Test
  void segmentsOfAStageThatTheMapLacksGoToTheStageAtThePointerAndThePersonIsTold() {
    driver.select("s-1", "s-2", "s-5").key("Ctrl+C");
    ChainMap poorer =
        map.with(
            new ChangeBuilder(map)
                .put(map.find(Stage.class, Id.of("st-1")).orElseThrow().withName(Name.of("原料")))
                .change(Message.verbatim("x")));
    EditorDriver to = EditorDriver.on(poorer, Tasks.immediate(), clipboard);
    List<String> told = new ArrayList<>();
    to.editor().onNotice(message -> told.add(message.in(Lang.ZH) + "|" + message.in(Lang.EN)));
    undisturbed(to, d -> d.move(380, 500).key("Ctrl+V"));
    to.assertStage("s-6", "st-2").assertStage("s-7", "st-2").assertStage("s-8", "st-3");
    assertThat(told)
        .containsExactly(
            "本图没有名为上游的阶段，其中的2个环节放入了“中游”。"
                + "|This map has no stage named 上游; the 2 segments in question went to \"中游\".");
    told.clear();
    driver.editor().onNotice(message -> told.add(message.in(Lang.ZH)));
    driver.move(380, 500).key("Ctrl+V");
    assertThat(told).as("nothing to tell where every stage is known").isEmpty();
  }

  @Test
  void copiesHaveTheSizeOfTheirOriginals() {
    driver
        .editor()
        .commit(
            Cards.resized(
                map, driver.editor().geometry(), Id.of("s-2"), new Box(24, 200, 200, 300)));
    undisturbed(driver.select("s-2"), d -> d.key("Ctrl+D").key("Ctrl+D"));
    driver.select("s-2").key("Ctrl+C");
    driver.editor().select(Selection.NONE);
    room(driver, d -> d.move(100, 600).key("Ctrl+V"));
    assertThat(driver.map().segments()).hasSize(8);
  }

  @Test
  void copiesOutOfViewAreShown() {
    driver.editor().view().resizeViewport(new Size(700, 280));
    driver.key("Ctrl+A").key("Ctrl+D");
    Box seen = driver.editor().view().camera().visible(driver.editor().view().viewport());
    assertThat(seen.contains(driver.card("s-6"))).isTrue();
  }

  @Test
  void aRowIsAlignedIntoAColumnInItsOrder() {
    driver.hold("Alt").drag("s-5", 0, 100).hold("");
    for (int i = 0; i < 3; i++) {
      driver.doubleClick(840 + 184 * i, 228 + 10 * i).type("新");
    }
    driver.select("s-5", "s-6", "s-7", "s-8");
    undisturbed(driver, d -> d.act("align.left"));
    driver.assertAt("s-5", 576, 196).assertAt("s-6", 576, 284).assertAt("s-7", 576, 372);
    driver.assertAt("s-8", 576, 460);
  }

  @Test
  void columnsAreAlignedAcrossTheFlowAsTheyAre() {
    driver.hold("Alt").drag("s-3", 0, 30).hold("").key("Ctrl+A");
    undisturbed(driver, d -> d.act("align.top"));
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 200).assertAt("s-5", 576, 96);
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 170);
  }

  @Test
  void cardsWithoutRoomBetweenThemAreDistributedWithTheLeastGap() {
    driver.hold("Alt").drag("s-2", 0, -90).hold("");
    driver.doubleClick(104, 250).type("新");
    driver.hold("Alt").drag("s-6", 0, -120).hold("");
    driver.select("s-1", "s-2", "s-6").act("distribute.vertically");
    assertThat(covering(driver)).isEmpty();
    assertThat(List.of(driver.card("s-1").y(), driver.card("s-2").y(), driver.card("s-6").y()))
        .containsExactlyInAnyOrder(96.0, 184.0, 272.0);
  }
}

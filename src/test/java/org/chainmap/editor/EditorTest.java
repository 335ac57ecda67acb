package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.editor.action.LensActions;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Integrity;
import org.chainmap.model.Segment;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.paint.Overlay;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class EditorTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);
  private final Editor editor = driver.editor();

  @Test
  void undoAndRedoNameTheirStepsAndEndWhereTheyMust() {
    driver.select("s-1").key("Delete").click("s-3").key("Right");
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("微移");
    driver.key("Ctrl+Z");
    assertThat(editor.redoName().orElseThrow().in(Lang.ZH)).isEqualTo("微移");
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("删除环节“锂”及其 1 条链接、2 项企业参与");
    driver.key("Ctrl+Z").key("Ctrl+Z");
    assertThat(editor.map()).isEqualTo(map);
    assertThat(editor.undo()).isFalse();
    driver.key("Ctrl+Y").key("Ctrl+Shift+Z");
    assertThat(editor.redo()).isFalse();
    driver.assertAt("s-3", 301, 96);
    assertThat(editor.map().find(Id.of("s-1"))).isEmpty();
  }

  @Test
  void aNewStepAfterUndoingForgetsWhatWasUndone() {
    driver.click("s-1").key("Down").key("Ctrl+Z").key("Up");
    assertThat(editor.redoName()).isEmpty();
  }

  @Test
  void unsavedIsAboutThePlaceInTheJournalAndNotAboutEqualMaps() {
    assertThat(editor.unsaved()).isFalse();
    driver.click("s-1").key("Down");
    assertThat(editor.unsaved()).isTrue();
    driver.key("Up");
    assertThat(editor.map()).isEqualTo(map);
    assertThat(editor.unsaved()).isTrue();
    driver.key("Ctrl+Z").key("Ctrl+Z");
    assertThat(editor.unsaved()).isFalse();
    driver.key("Ctrl+Y");
    Object saved = editor.position();
    driver.key("Ctrl+Y");
    editor.markSaved(saved);
    assertThat(editor.unsaved()).as("a step was taken while saving").isTrue();
    driver.key("Ctrl+Z");
    assertThat(editor.unsaved()).isFalse();
  }

  @Test
  void aSavedStepThatWasUndoneAndReplacedIsNeverSavedAgain() {
    driver.click("s-1").key("Down");
    editor.markSaved(editor.position());
    driver.key("Ctrl+Z").key("Down");
    assertThat(editor.unsaved()).isTrue();
  }

  @Test
  void deletingASegmentTakesItsLinksAndParticipationsAlongInOneStep() {
    driver.select("s-1").key("Delete");
    assertThat(editor.map().elements().keySet())
        .doesNotContain(Id.of("s-1"), Id.of("l-1"), Id.of("p-1"), Id.of("p-2"))
        .contains(Id.of("l-2"), Id.of("e-1"));
    assertThat(Integrity.check(editor.map()))
        .noneMatch(p -> p.message().key().contains("dangling"));
    driver.assertSelected().assertOneStepFrom(map);
  }

  @Test
  void theSelectionKeepsOnlyWhatIsThere() {
    driver.select("s-1", "l-1", "nowhere").assertSelected("s-1", "l-1");
    editor.commit(Integrity.removal(Message.verbatim("x"), editor.map(), List.of(Id.of("s-1"))));
    driver.assertSelected();
  }

  @Test
  void listenersHearOfEveryStepUntilTheyClose() {
    List<Committed> heard = new ArrayList<>();
    Subscription subscription = editor.onCommitted(heard::add);
    driver.click("s-1").key("Down").key("Ctrl+Z");
    assertThat(heard).hasSize(2);
    assertThat(heard.getFirst().before().with(heard.getFirst().change()))
        .isEqualTo(heard.getFirst().after());
    assertThat(heard.getLast().after()).isEqualTo(map);
    subscription.close();
    driver.key("Ctrl+Y");
    assertThat(heard).hasSize(2);
  }

  @Test
  void anEmptyChangeIsNoStep() {
    editor.commit(new ChangeBuilder(map).change(Message.verbatim("x")));
    assertThat(editor.undoName()).isEmpty();
    assertThat(editor.unsaved()).isFalse();
  }

  @Test
  void findingsFollowTheMap() {
    assertThat(editor.liveAnalysis().current()).isTrue();
    int before = editor.liveAnalysis().findings().ranked().size();
    assertThat(before).isPositive();
    driver.select("s-1", "s-2", "s-3", "s-4", "s-5").key("Delete");
    assertThat(editor.liveAnalysis().findings().ranked()).hasSizeLessThan(before);
  }

  @Test
  void findingsOfAMapLeftBehindAreDropped() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    EditorDriver slow =
        EditorDriver.on(map, new Tasks(waiting::add, Runnable::run), new Clipboard());
    slow.select("s-1", "s-2", "s-3", "s-4", "s-5").key("Delete");
    assertThat(waiting).hasSize(2);
    waiting.removeFirst().run();
    assertThat(slow.editor().liveAnalysis().findings().ranked()).isEmpty();
    assertThat(slow.editor().liveAnalysis().current()).isFalse();
    waiting.removeFirst().run();
    assertThat(slow.editor().liveAnalysis().current()).isTrue();
  }

  @Test
  void bottlenecksAndASingleFindingAreLaidOverTheMap() {
    assertThat(editor.overlay()).isEqualTo(Overlay.NONE);
    driver.act("bottlenecks");
    assertThat(editor.overlay().emphasis()).isNotEmpty();
    var finding = editor.liveAnalysis().findings().ranked().getFirst();
    editor.liveAnalysis().display(editor.liveAnalysis().display().withFocus(finding));
    assertThat(editor.overlay().dimOthers()).isTrue();
    driver.select(finding.subject().value()).key("Delete");
    assertThat(editor.liveAnalysis().display().focus()).as("it no longer holds").isNull();
    driver.act("bottlenecks");
    assertThat(editor.overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void theMapIsLookedAtInOneWayAtATime() {
    for (Lens lens : Lenses.ALL) {
      driver.act("lens." + lens.key());
      assertThat(editor.liveAnalysis().display()).isEqualTo(new Display(lens, null));
      assertThat(editor.overlay())
          .isEqualTo(lens.titled(editor.map(), editor.liveAnalysis().findings()));
    }
    driver.act("lens.bottlenecks").act("bottlenecks");
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
  }

  /** One segment marked: a way of looking that no list holds. */
  private record Marked(Id segment) implements Lens {

    @Override
    public String key() {
      return "marked";
    }

    @Override
    public Message name() {
      return Message.verbatim("marked");
    }

    @Override
    public Overlay over(ChainMap now, Findings findings) {
      return now.find(segment).isEmpty()
          ? Overlay.NONE
          : new Overlay(
              Map.of(segment, new Overlay.Emphasis(Overlay.Hue.ACCENT, 1, null)),
              List.of(),
              true,
              List.of());
    }
  }

  @Test
  void aLensThatIsNotListedFollowsTheMapToo() {
    editor.liveAnalysis().display(Display.of(new Marked(Id.of("s-5"))));
    assertThat(editor.overlay().emphasis()).containsOnlyKeys(Id.of("s-5"));
    driver.select("s-5").key("Delete");
    assertThat(editor.overlay()).isEqualTo(Overlay.NONE);
    driver.act("bottlenecks");
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.of(Lenses.BOTTLENECKS));
  }

  @Test
  void whatDependsOnTheChosenSegmentIsShownAndHidden() {
    assertThat(LensActions.DEPENDENTS.enabled(editor)).isFalse();
    driver.select("s-5").key("D");
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(new DependentsLens(Id.of("s-5")));
    driver.select("s-4").key("D");
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(new DependentsLens(Id.of("s-4")));
    driver.select().key("D");
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
  }

  @Test
  void tidyingIsOneStepAndKeepsPinnedCards() {
    driver.select("s-5").act("pin");
    ChainMap before = editor.map();
    driver.select("s-2").hold("Alt").drag("s-2", 0, 300);
    ChainMap messy = editor.map();
    driver.key("Ctrl+L").assertAt("s-5", 576, 96);
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("整理");
    driver.assertOneStepFrom(messy).key("Ctrl+Z").key("Ctrl+Z");
    assertThat(editor.map()).isEqualTo(before);
  }

  @Test
  void tidyingKeepsTheOrderThatLayingOutAnewMayChange() {
    driver.act("tidyAll");
    ChainMap tidy = editor.map();
    List<String> notices = new ArrayList<>();
    editor.onNotice(notice -> notices.add(notice.in(Lang.ZH)));
    driver.act("tidyAll");
    assertThat(editor.map()).as("what is tidy stays").isEqualTo(tidy);
    assertThat(notices).singleElement().asString().contains("无需移动");
    driver.act("anew.sheet");
    if (!editor.map().equals(tidy)) {
      assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("重新布局");
      driver.assertOneStepFrom(tidy);
    }
  }

  @Test
  void layingOutAnewSearchesUntilItIsToldThatItIsEnough() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Tasks tasks = new Tasks(waiting::add, Runnable::run);
    EditorDriver slow = EditorDriver.on(map, tasks, new Clipboard());
    waiting.clear();
    slow.key("Ctrl+Alt+L");
    RunningTask search = tasks.running().getLast();
    assertThat(search.canSettle()).isTrue();
    search.settle();
    assertThat(search.canSettle()).isFalse();
    waiting.removeFirst().run();
    assertThat(slow.editor().undoName().orElseThrow().in(Lang.ZH)).isEqualTo("重新布局");
    slow.hold("Alt").drag("s-2", 0, 300);
    waiting.clear();
    slow.act("tidyAll");
    assertThat(tasks.running().getLast().canSettle()).as("tidying is quick").isFalse();
  }

  @Test
  void everyLayoutIsOneStepAndLeavesPinnedCards() {
    driver.select("s-5").act("pin");
    ChainMap before = editor.map();
    for (String action :
        List.of(
            "anew.free",
            "anew.sheet",
            "anew.screen",
            "anew.standing",
            "layout.force",
            "layout.circular")) {
      driver.act(action).assertAt("s-5", 576, 96);
      if (!editor.map().equals(before)) {
        driver.assertOneStepFrom(before).key("Ctrl+Z");
      }
      assertThat(editor.map()).isEqualTo(before);
    }
  }

  @Test
  void tidyingTheSelectionMovesNothingElse() {
    driver.hold("Alt").drag("s-2", 0, 300).drag("s-4", 0, 300).select("s-2");
    driver.act("tidySelection").assertAt("s-4", 300, 500).assertAt("s-1", 24, 96);
  }

  @Test
  void aTidiedMapThatMovedOnIsDroppedAndSaidSo() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    EditorDriver slow =
        EditorDriver.on(map, new Tasks(waiting::add, Runnable::run), new Clipboard());
    List<String> notices = new ArrayList<>();
    slow.editor().onNotice(notice -> notices.add(notice.in(Lang.ZH)));
    waiting.clear();
    slow.editor().tidy(Set.of());
    Runnable tidying = waiting.removeFirst();
    slow.click("s-2").key("Down");
    ChainMap now = slow.map();
    tidying.run();
    assertThat(slow.map()).isEqualTo(now);
    assertThat(notices).singleElement().asString().contains("请再整理一次");
  }

  @Test
  void aTidiedMapThatArrivesDuringADragIsBuiltUpon() {
    driver.hold("Alt").press(driver.middle("s-2")).move(driver.middle("s-2").plus(0, 200));
    driver.key("Ctrl+L");
    driver.release();
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("移动环节");
    editor.undo();
    editor.undo();
    assertThat(editor.map()).isEqualTo(map);
  }

  @Test
  void turningTheFlowIsOneStep() {
    editor.turn(Orientation.TOP_DOWN);
    assertThat(editor.map().info().orientation()).isEqualTo(Orientation.TOP_DOWN);
    assertThat(driver.card("s-3").y()).isGreaterThan(driver.card("s-1").bottom());
    driver.assertOneStepFrom(map);
  }

  @Test
  void pinnedCardsTurnWithTheFlowAndStayPinned() {
    Segment first = driver.segment("s-1");
    Segment pinned = first.withPlacement(first.placement().withPinned(true));
    EditorDriver other =
        EditorDriver.on(map.with(new ChangeBuilder(map).put(pinned).change(Message.verbatim("x"))));
    other.editor().turn(Orientation.TOP_DOWN);
    assertThat(other.segment("s-1").placement().pinned()).isTrue();
    assertThat(other.card("s-3").y()).isGreaterThan(other.card("s-1").bottom());
  }

  @Test
  void cardsTheDocumentDoesNotPlaceAreKeptOnceOneIsMovedByHand() {
    ChainMap unplaced = map;
    for (Segment s : map.segments()) {
      unplaced =
          unplaced.with(new ChangeBuilder(unplaced).put(s.at(null)).change(Message.verbatim("x")));
    }
    EditorDriver opened = EditorDriver.on(unplaced);
    opened
        .editor()
        .cameraMoves()
        .fitAll(); // no card lies under the name of a stage at the edge of the view
    var lying = opened.card("s-4");
    opened.click("s-4").key("F2").type("石墨");
    assertThat(opened.segment("s-3").placement().position()).isNull();
    opened.hold("Alt").drag("s-1", 0, 400);
    assertThat(opened.segment("s-4").placement().position()).isEqualTo(lying.corner());
    assertThat(opened.card("s-4")).isEqualTo(lying);
    opened.key("Ctrl+Z");
    assertThat(opened.segment("s-4").placement().position()).isNull();
  }

  @Test
  void theWholeMapIsShownWithNoCardUnderTheNameOfAStage() throws Exception {
    for (String sample : SampleMaps.ALL) {
      Editor opened = EditorDriver.on(SampleMaps.load(sample)).editor();
      opened.view().resizeViewport(new Size(1050, 500));
      opened.cameraMoves().fitAll();
      for (Box name : opened.stageSigns().values()) {
        assertThat(opened.geometry().cards().values())
            .as("%s at %s", sample, opened.view().camera().zoom())
            .noneMatch(card -> card.overlaps(name));
      }
    }
  }

  @Test
  void editingEndsWhenItsElementGoes() {
    driver.click("s-1").key("F2");
    editor.commit(Integrity.removal(Message.verbatim("x"), editor.map(), List.of(Id.of("s-1"))));
    assertThat(editor.editing()).isEmpty();
    driver.assertPath("select.idle");
  }

  @Test
  void aLinkWithoutALabelCanBeGivenOneAndLoseItAgain() {
    driver.select("l-1").key("F2").type("碳酸锂");
    assertThat(editor.geometry().labels()).containsKey(Id.of("l-1"));
    driver.key("F2").type("");
    assertThat(editor.map()).isEqualTo(map);
    assertThat(editor.undoName()).isPresent();
  }

  @Test
  void anotherLanguageMeasuresAnewAndEditsThatName() {
    editor.speak(Lang.EN);
    assertThat(editor.lang()).isEqualTo(Lang.EN);
    driver.doubleClick(380, 400);
    assertThat(driver.segment("s-6").name().text()).isEqualTo("New segment");
  }

  @Test
  void zoomAndFitStayWithinTheirLimits() {
    for (int i = 0; i < 40; i++) {
      driver.key("Ctrl+Plus");
    }
    assertThat(editor.view().camera().zoom()).isEqualTo(4);
    for (int i = 0; i < 60; i++) {
      driver.key("Ctrl+Minus");
    }
    assertThat(editor.view().camera().zoom()).isEqualTo(0.05);
    driver.key("Ctrl+0");
    assertThat(editor.view().camera().zoom()).isEqualTo(1);
    driver.key("Shift+1");
    var seen = editor.view().camera().visible(editor.view().viewport());
    assertThat(seen.contains(editor.geometry().bounds())).isTrue();
    driver.select("s-5").key("Shift+2");
    Point middle = editor.view().camera().visible(editor.view().viewport()).center();
    assertThat(middle.distance(driver.middle("s-5"))).isLessThan(1);
  }

  @Test
  void whatIsAskedForFarOutIsShownLargeEnoughToBeRead_besideAllThatLiesOverIt() {
    editor.view().resizeViewport(new Size(800, 600));
    editor.use(new DrawingAids(true, false, true));
    for (String id : List.of("s-1", "s-5", "e-1")) {
      editor.view().look(new Camera(new Point(-2000, -1500), 0.15));
      editor.cameraMoves().show(Id.of(id));
      assertThat(editor.view().camera().zoom()).as(id).isGreaterThanOrEqualTo(0.6);
      assertThat(
              editor
                  .cameraMoves()
                  .uncovered()
                  .contains(driver.card(id.startsWith("e") ? "s-1" : id)))
          .as(id)
          .isTrue();
      editor.view().look(new Camera(new Point(-2000, -1500), 0.15));
      editor.cameraMoves().centre(List.of(Id.of(id)));
      assertThat(editor.view().camera().zoom()).as("go to " + id).isGreaterThanOrEqualTo(0.6);
    }
    Camera near = editor.view().camera();
    editor.cameraMoves().show(Id.of("s-1"));
    assertThat(editor.view().camera().zoom()).as("near, the zoom stays").isEqualTo(near.zoom());
  }

  @Test
  void theMapMakesWayForRulersThatWouldLieOverIt_andComesBack() {
    DrawingAids rulers = new DrawingAids(true, false, true);
    Box all = editor.geometry().bounds();
    Camera near = new Camera(all.corner().plus(-4, -300), 1);
    editor.view().look(near);
    editor.use(rulers);
    Point corner = editor.view().camera().toScreen(all.corner());
    assertThat(corner).as("along the edge where it was near").isEqualTo(new Point(24, 300));
    editor.use(DrawingAids.USUAL);
    assertThat(editor.view().camera()).isEqualTo(near);
    Camera far = new Camera(all.corner().plus(-300, -300), 1);
    editor.view().look(far);
    editor.use(rulers);
    assertThat(editor.view().camera()).as("nothing is in the way").isEqualTo(far);
  }

  @Test
  void revealingShowsACardBesideHeldHeadersAndWindows() {
    Size size = new Size(800, 600);
    editor.view().resizeViewport(size);
    for (double zoom : new double[] {1, 0.4}) {
      editor.view().coverBy(null);
      Box card = driver.card("s-1");
      editor.view().look(new Camera(new Point(card.x(), card.bottom() + 900), zoom));
      editor.cameraMoves().reveal(Id.of("s-1"));
      Box seen = editor.view().camera().toScreen(card);
      double header = 40 * zoom;
      assertThat(seen.y()).as("at %s", zoom).isBetween(header, 300.0);
    }
    editor.view().coverBy(new Box(0, 250, 800, 500));
    editor.view().look(new Camera(driver.card("s-1").corner().plus(0, -400), 1));
    editor.cameraMoves().reveal(Id.of("s-1"));
    Box above = editor.view().camera().toScreen(driver.card("s-1"));
    assertThat(above.bottom()).isLessThanOrEqualTo(250);
    assertThat(above.y()).isGreaterThanOrEqualTo(40);
  }
}

package org.chainmap.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.action.Actions;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.WeekLens;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.EditorDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class ScenarioDeskTest {

  private Editor editor;
  private ScenarioDesk desk;
  private int told;
  private boolean shown;

  @BeforeEach
  void aChain() {
    open(
        Chains.of("A>C", "B>C", "C>D", "C>E")
            .supplies("甲", "A")
            .supplies("乙", "C")
            .supplies("丙", "C")
            .map());
  }

  private void open(ChainMap map) {
    editor = EditorDriver.on(map).editor();
    desk = new ScenarioDesk(new EditorDocument(editor), editor.liveAnalysis(), Tasks.immediate());
    desk.onChange(() -> told++);
    editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.DISPLAY)) {
            shown = desk.follow();
          }
        });
  }

  private void whatIf(String... ids) {
    editor.select(Selection.of(Nets.ids(ids)));
    desk.whatIf();
  }

  private ImpactLens lens() {
    return (ImpactLens) editor.liveAnalysis().display().lens();
  }

  @Test
  void whatIfShowsAtOnceWithoutChangingTheDocument() {
    ChainMap before = editor.map();
    whatIf("C");
    assertThat(editor.map()).isSameAs(before);
    assertThat(lens().level()).isEqualTo(1);
    assertThat(desk.chosen()).extracting(s -> s.name().text()).containsExactly("如果失去「C」");
    assertThat(desk.impacts().getFirst().segments())
        .extracting(ElementImpact::id)
        .contains(Id.of("D"));
    assertThat(editor.overlay().emphasis()).containsKey(Id.of("D"));
    editor.select(Selection.NONE);
    assertThat(desk.losable()).isEmpty();
    desk.whatIf();
    assertThat(desk.chosen()).as("nothing is selected").hasSize(1);
  }

  @Test
  void itCanBeKeptAndTakenBack() {
    whatIf("C", "l-1");
    desk.keep();
    assertThat(editor.map().all(Scenario.class))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.id()).isEqualTo(Id.of("sc-1"));
              assertThat(kept.removed()).isEqualTo(Nets.ids("C", "l-1"));
            });
    assertThat(desk.all()).hasSize(1);
    assertThat(desk.chosen()).extracting(Scenario::id).containsExactly(Id.of("sc-1"));
    assertThat(lens().impact().scenario().id()).isEqualTo(Id.of("sc-1"));
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("新建断链情景");
    editor.undo();
    assertThat(editor.map().all(Scenario.class)).isEmpty();
    assertThat(desk.chosen()).isEmpty();
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
  }

  @Test
  void stepsShowTheCascadeLevelByLevel() {
    whatIf("A");
    assertThat(desk.level()).isEqualTo(2);
    desk.step(0);
    assertThat(editor.overlay().emphasis().keySet()).isEqualTo(Set.of(Id.of("A")));
    desk.step(1);
    assertThat(lens().level()).isEqualTo(1);
    desk.step(99);
    assertThat(desk.level()).isEqualTo(2);
    desk.step(-1);
    assertThat(desk.level()).isZero();
  }

  @Test
  void editsAreStepsAndTheResultFollowsThem() {
    desk.add(ScenarioPresets.named(Message.of("scenario.ui.unnamed")));
    Scenario empty = desk.chosen().getFirst();
    assertThat(desk.impacts().getFirst().segments()).isEmpty();
    desk.change("scenario.change.more", empty, s -> s.withRemoved(Nets.ids("甲")));
    assertThat(desk.impacts().getFirst().segments())
        .extracting(ElementImpact::id)
        .contains(Id.of("A"));
    assertThat(editor.undoName().orElseThrow().in(Lang.ZH)).isEqualTo("情景中失去更多");
    Scenario now = desk.chosen().getFirst();
    desk.change("scenario.change.more", empty, s -> s.withRemoved(List.of()));
    assertThat(desk.chosen().getFirst())
        .as("what is not up to date changes nothing")
        .isEqualTo(now);
    desk.duplicate(now);
    assertThat(desk.chosen().getFirst().name().text()).isEqualTo("新情景（副本）");
    assertThat(editor.map().all(Scenario.class)).hasSize(2);
    desk.delete(desk.chosen());
    assertThat(editor.map().all(Scenario.class)).containsExactly(now);
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
    editor.undo();
    assertThat(editor.map().all(Scenario.class)).hasSize(2);
  }

  @Test
  void editsOfTheMapAreFollowedToo() {
    whatIf("C");
    int before = told;
    editor.select(Selection.of(Id.of("D")));
    Actions.named("delete").tryOn(editor);
    assertThat(told).isGreaterThan(before);
    assertThat(desk.impacts().getFirst().segments())
        .extracting(ElementImpact::id)
        .doesNotContain(Id.of("D"))
        .contains(Id.of("E"));
    editor.select(Selection.of(Id.of("C")));
    Actions.named("delete").tryOn(editor);
    assertThat(desk.impacts().getFirst().loss().isEmpty()).isTrue();
  }

  @Test
  void anotherLookEndsIt() {
    whatIf("C");
    editor.liveAnalysis().display(Display.of(Lenses.BOTTLENECKS));
    assertThat(desk.chosen()).isEmpty();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.BOTTLENECKS);
    desk.choose(List.of(ScenarioPresets.LOOSE));
    assertThat(lens().impact().scenario().id()).isEqualTo(ScenarioPresets.LOOSE);
    desk.choose(List.of());
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
  }

  @Test
  void aScenarioLaidOverTheMapFromElsewhereIsTakenUp() {
    Scenario other = ScenarioPresets.losing(editor.map(), Nets.ids("A"));
    var impact = Knockout.of(editor.map(), other);
    editor.liveAnalysis().display(Display.of(new ImpactLens(impact, 1)));
    assertThat(shown).isTrue();
    assertThat(desk.chosen()).containsExactly(other);
    assertThat(desk.level()).isEqualTo(1);
    desk.step(0);
    assertThat(shown).isFalse();
  }

  @Test
  void severalAreCompared() {
    whatIf("C");
    desk.keep();
    whatIf("甲");
    desk.keep();
    desk.choose(Nets.ids("sc-1", "sc-2"));
    assertThat(desk.impacts()).hasSize(2);
    assertThat(lens().impact()).isEqualTo(desk.impacts().getFirst());
    desk.step(0);
    assertThat(desk.level()).as("two are not stepped").isEqualTo(lens().impact().levels());
  }

  @Test
  void theWorstIsLookedAtAndSaid() {
    List<Message> none = new ArrayList<>();
    desk.findWorst(WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, none::add);
    assertThat(none).isEmpty();
    assertThat(desk.chosen().getFirst().removed()).isEqualTo(Nets.ids("A"));
    assertThat(desk.remark().orElseThrow().in(Lang.ZH)).contains("损失最大的是「A」");
    assertThat(editor.map().all(Scenario.class)).isEmpty();
    open(Nets.map("A", "B"));
    desk.findWorst(WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, none::add);
    assertThat(none).extracting(m -> m.in(Lang.ZH)).containsExactly("失去其中任何一个，终端产品预计都不受影响。");
  }

  @Test
  void theWorstStandsBesideWhatWasLookedAtBefore() {
    whatIf("C");
    desk.findWorst(WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, message -> {});
    assertThat(desk.unsaved())
        .extracting(Scenario::removed)
        .containsExactly(Nets.ids("C"), Nets.ids("A"));
    assertThat(desk.unsaved()).extracting(Scenario::id).doesNotHaveDuplicates();
    assertThat(desk.chosen()).containsExactly(desk.unsaved().getLast());
    assertThat(desk.remark()).isPresent();
    whatIf("C");
    assertThat(desk.unsaved())
        .as("the same loss stands there once")
        .extracting(Scenario::removed)
        .containsExactly(Nets.ids("A"), Nets.ids("C"));
    assertThat(desk.remark()).isEmpty();
    desk.choose(List.of(desk.unsaved().getFirst().id()));
    assertThat(desk.remark()).as("what was said of it").isPresent();
    desk.keep();
    assertThat(desk.unsaved()).extracting(Scenario::removed).containsExactly(Nets.ids("C"));
    whatIf("B");
    desk.keepAll();
    assertThat(desk.unsaved()).isEmpty();
    assertThat(editor.map().all(Scenario.class)).hasSize(3);
    editor.undo();
    assertThat(editor.map().all(Scenario.class)).as("in one step").hasSize(1);
  }

  @Test
  void stepsThroughTheTableOfJointLosses() {
    open(Chains.of("C>D").supplies("甲", "C").supplies("乙", "C").supplies("丙", "C").map());
    desk.findPairs(WorstSet.Among.ENTERPRISES, none -> {});
    assertThat(desk.pairs().orElseThrow().pairs()).hasSizeGreaterThan(1);
    assertThat(desk.shownPair()).contains(desk.pairs().orElseThrow().pairs().getFirst());
    assertThat(desk.impacts()).hasSize(1);
    JointLosses.Pair second = desk.pairs().orElseThrow().pairs().get(1);
    desk.showPair(second);
    assertThat(desk.shownPair()).contains(second);
    assertThat(desk.unsaved()).as("one pair takes the place of the other").hasSize(1);
    assertThat(lens().impact().loss().enterprises())
        .containsExactlyInAnyOrder(second.first(), second.second());
    desk.choose(List.of());
    assertThat(desk.pairs()).isEmpty();
    desk.findPairs(WorstSet.Among.ENTERPRISES, none -> {});
    whatIf("C");
    assertThat(desk.pairs()).as("something else is looked at").isEmpty();
  }

  private WeekLens weekLens() {
    return (WeekLens) editor.liveAnalysis().display().lens();
  }

  @Test
  void aScenarioIsShownByWeeksAndByLevelsAgain() {
    whatIf("C");
    desk.byWeeks(true);
    assertThat(desk.weeks().weekly().orElseThrow().weeks()).isEqualTo(26);
    assertThat(weekLens().week()).isEqualTo(1);
    int before = told;
    desk.stepWeek(7);
    assertThat(told).isEqualTo(before + 1);
    assertThat(weekLens().week()).isEqualTo(7);
    desk.stepWeek(99);
    assertThat(weekLens().week()).isEqualTo(26);
    whatIf("A");
    assertThat(weekLens().impact().scenario().removed()).isEqualTo(Nets.ids("A"));
    desk.byWeeks(false);
    assertThat(lens().level()).isEqualTo(desk.impacts().getFirst().levels());
    assertThat(desk.weeks().weekly()).isEmpty();
  }

  @Test
  void severalScenariosAreComparedWithoutWeeks() {
    whatIf("C");
    whatIf("A");
    desk.byWeeks(true);
    desk.choose(desk.all().stream().map(Scenario::id).toList());
    assertThat(desk.impacts()).hasSize(2);
    assertThat(desk.weeks().weekly()).isEmpty();
    desk.choose(List.of(desk.all().getFirst().id()));
    assertThat(desk.weeks().weekly()).isPresent();
  }

  @Test
  void weeksLaidOverTheMapElsewhereAreFollowed() {
    whatIf("C");
    Impact impact = desk.impacts().getFirst();
    WeeklyImpact weekly = new WeeklyLosses(editor.map()).impact(impact.scenario(), 9);
    editor.liveAnalysis().display(Display.of(new WeekLens(impact, weekly, 4)));
    assertThat(desk.weeks().week()).isEqualTo(4);
    assertThat(desk.weeks().weekly()).contains(weekly);
    editor.liveAnalysis().display(Display.of(ImpactLens.full(impact)));
    assertThat(desk.weeks().on()).isFalse();
  }
}

package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lenses;
import org.chainmap.task.Subscription;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class CurrentViewTest {

  private static final ViewFilter FIRST_STAGE = ViewFilter.NONE.withStages(List.of(Id.of("st-1")));

  private static SavedView view(String id, int order) {
    return SavedView.of(Id.of(id), id, order);
  }

  private static EditorDriver with(Element... more) {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.addAll(List.of(more));
    return EditorDriver.on(ChainMap.of(all));
  }

  private static EditorDriver showing(SavedView view, Element... more) {
    List<Element> all = new ArrayList<>(List.of(more));
    all.add(view);
    EditorDriver driver = with(all.toArray(Element[]::new));
    driver.editor().showView(view);
    return driver;
  }

  private static List<String> notices(EditorDriver driver) {
    List<String> said = new ArrayList<>();
    Subscription listening = driver.editor().onNotice(each -> said.add(each.in(Lang.ZH)));
    assertThat(listening).isNotNull();
    return said;
  }

  private static Optional<SavedView> shown(EditorDriver driver) {
    return driver.editor().currentView().view();
  }

  @Test
  void aViewShowsItsPartOfTheMapAndEscapeReturnsToWhatWasSeenBefore() {
    SavedView view = view("v-1", 0).withFilter(FIRST_STAGE).withColouring(Colouring.by("state"));
    EditorDriver driver = with(view);
    Editor editor = driver.editor();
    Camera before = new Camera(new Point(17, 23), 0.7);
    editor.view().look(before);
    editor.showView(view);
    assertThat(editor.shownGeometry().cards().keySet())
        .containsExactlyInAnyOrder(Id.of("s-1"), Id.of("s-2"));
    assertThat(editor.map().segments()).as("the map is whole").hasSize(5);
    assertThat(editor.liveAnalysis().display().lens())
        .isEqualTo(Lenses.named("state").orElseThrow());
    assertThat(editor.view().camera()).isNotEqualTo(before);
    driver.key("Escape");
    assertThat(shown(driver)).isEmpty();
    assertThat(editor.view().camera()).isEqualTo(before);
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
    assertThat(editor.shownGeometry().cards()).hasSize(5);
  }

  @Test
  void aSavedFrameIsSeenWholeAndSavedAgainUnchanged() {
    Box frame = new Box(10, 20, 400, 300);
    EditorDriver driver = showing(view("v-1", 0).withFrame(frame));
    Editor editor = driver.editor();
    assertThat(editor.view().camera().visible(editor.view().viewport()).contains(frame)).isTrue();
    ChainMap before = driver.map();
    driver.act("updateView");
    assertThat(driver.map()).as("nothing was moved").isEqualTo(before);
    editor.view().look(editor.view().camera().panned(-100, 0));
    driver.act("updateView");
    assertThat(driver.map().find(SavedView.class, Id.of("v-1")).orElseThrow().frame())
        .isNotEqualTo(frame);
  }

  @Test
  void aViewFollowsTheSizeOfTheWindowUntilOneLooksElsewhere() {
    Box frame = new Box(10, 20, 400, 300);
    EditorDriver driver = showing(view("v-1", 0).withFrame(frame));
    ViewState window = driver.editor().view();
    window.resizeViewport(new Size(500, 400));
    assertThat(window.camera().visible(window.viewport()).contains(frame)).isTrue();
    Camera elsewhere = window.camera().panned(-30, 0);
    window.look(elsewhere);
    window.resizeViewport(new Size(900, 700));
    assertThat(window.camera()).isEqualTo(elsewhere);
  }

  @Test
  void whatIsHiddenIsNeitherHitNorChosenNorDeleted() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    Point hidden = driver.middle("s-5");
    assertThat(driver.editor().hits().cardAt(hidden)).isEmpty();
    driver.act("selectAll").act("delete");
    assertThat(driver.map().segments())
        .extracting(each -> each.id().value())
        .containsExactly("s-3", "s-4", "s-5");
  }

  @Test
  void cardsAreMovedAndNamedInAViewAsOnTheWholeMap() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    driver.drag("s-2", 0, 60);
    assertThat(shown(driver)).isPresent();
    assertThat(driver.editor().shownGeometry().cards().get(Id.of("s-2")))
        .isEqualTo(driver.card("s-2"));
    driver.select("s-1").act("editText").type("锂矿");
    assertThat(driver.segment("s-1").name().text()).isEqualTo("锂矿");
    assertThat(shown(driver)).isPresent();
  }

  @Test
  void theWholeMapComesBackForWhatTheViewLeavesOut() {
    EditorDriver driver =
        showing(view("v-1", 0).withFilter(ViewFilter.NONE.withSegments(List.of(Id.of("s-1")))));
    List<String> said = notices(driver);
    Camera camera = driver.editor().view().camera();
    driver.doubleClick(24, 400);
    assertThat(shown(driver)).isEmpty();
    assertThat(driver.editor().view().camera()).as("nothing moves").isEqualTo(camera);
    assertThat(driver.map().segments()).hasSize(6);
    assertThat(driver.editor().editing()).as("it is named at once").isPresent();
    assertThat(said).containsExactly("“新环节”不在视图“v-1”里，已回到全图。");
  }

  @Test
  void aCardThatIsMovedOutOfTheViewIsNotLostFromSight() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    Camera camera = driver.editor().view().camera();
    driver.drag("s-2", driver.middle("s-5").x() - driver.middle("s-2").x(), 100);
    driver.assertStage("s-2", "st-3").assertSelected("s-2");
    assertThat(shown(driver)).as("the view leaves it out").isEmpty();
    assertThat(driver.editor().view().camera()).isEqualTo(camera);
  }

  @Test
  void whatIsAskedForInAListIsShownThoughTheViewLeavesItOut() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    driver.select("s-5");
    driver.assertSelected("s-5");
    assertThat(shown(driver)).isEmpty();
    EditorDriver other = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    other.editor().cameraMoves().show(Id.of("s-4"));
    assertThat(shown(other)).isEmpty();
  }

  @Test
  void whatMovesEveryCardIsRefusedWhileSomeAreHidden() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    ChainMap before = driver.map();
    driver.act("tidyAll").act("anew.free").act("turn");
    assertThat(driver.map()).isEqualTo(before);
    EditorDriver coloured = showing(view("v-1", 0).withColouring(Colouring.by("state")));
    coloured.act("turn");
    assertThat(coloured.map().info().orientation().topDown()).isTrue();
  }

  @Test
  void aViewIsFollowedAsItChangesAndLeftWhenItIsDeleted() {
    SavedView view = view("v-1", 0).withFilter(FIRST_STAGE);
    EditorDriver driver = showing(view);
    Editor editor = driver.editor();
    editor.commit(
        SavedViews.changed(
            driver.map(),
            view.withFilter(ViewFilter.NONE.withStages(List.of(Id.of("st-2"))))
                .withColouring(Colouring.by("region")),
            Message.verbatim("filter")));
    assertThat(editor.shownGeometry().cards().keySet())
        .containsExactlyInAnyOrder(Id.of("s-3"), Id.of("s-4"));
    assertThat(editor.liveAnalysis().display().lens().key()).isEqualTo("region");
    editor.undo();
    assertThat(editor.shownGeometry().cards().keySet())
        .containsExactlyInAnyOrder(Id.of("s-1"), Id.of("s-2"));
    editor.delete(List.of(view.id()));
    assertThat(shown(driver)).isEmpty();
    assertThat(editor.shownGeometry().cards()).hasSize(5);
  }

  @Test
  void whatTheViewNamesAndIsGoneIsTold() {
    SavedView view =
        view("v-1", 0)
            .withFilter(ViewFilter.NONE.withSegments(List.of(Id.of("s-1"), Id.of("gone"))))
            .withColouring(Colouring.of(Id.of("sc-9")));
    EditorDriver driver = showing(view);
    assertThat(driver.editor().currentView().dropped())
        .extracting(each -> each.in(Lang.ZH))
        .containsExactly("这个视图选的环节有 1 个已删除", "这个视图展示的断链情景已删除，现按不着色展示");
  }

  @Test
  void aScenarioThatIsOnlyLookedAtIsSavedWithItsView() {
    Scenario known = Scenario.of(Id.of("sc-1"), "断锂").withRemoved(List.of(Id.of("s-1")));
    EditorDriver driver = showing(view("v-1", 0).withColouring(Colouring.of(known.id())), known);
    Editor editor = driver.editor();
    ImpactLens lens = (ImpactLens) editor.liveAnalysis().display().lens();
    EditorDriver other = with();
    other.editor().liveAnalysis().display(Display.of(lens));
    ChainMap before = other.map();
    other.act("saveView").assertOneStepFrom(before);
    SavedView saved = SavedViews.all(other.map()).getFirst();
    Id scenario = Objects.requireNonNull(saved.colouring().scenario());
    assertThat(other.map().find(Scenario.class, scenario).orElseThrow().removed())
        .containsExactly(Id.of("s-1"));
    driver.act("saveView");
    assertThat(driver.map().all(Scenario.class)).as("one that is known is not copied").hasSize(1);
    assertThat(SavedViews.all(driver.map()).getLast().colouring().scenario()).isEqualTo(known.id());
  }

  @Test
  void whatIsSeenIsSavedWithItsColourAndItsFrame() {
    EditorDriver driver = with(view("v-7", 0));
    Editor editor = driver.editor();
    editor.cameraMoves().fitAll();
    driver.act("lens.state").act("saveView");
    SavedView whole = SavedViews.all(driver.map()).getLast();
    assertThat(whole.colouring()).isEqualTo(Colouring.by("state"));
    assertThat(whole.frame()).as("the whole stays the whole when it grows").isNull();
    assertThat(whole.order()).isEqualTo(1);
    editor.view().look(new Camera(new Point(100, 100), 2));
    driver.act("saveView");
    SavedView near = SavedViews.all(driver.map()).getLast();
    assertThat(near.frame()).isEqualTo(editor.view().beside(editor.view().camera()));
    assertThat(shown(driver)).as("one stays on the whole map").isEmpty();
  }

  @Test
  void theChosenPartIsSavedAsAView() {
    EditorDriver driver = with();
    driver.select("s-1", "l-3").act("saveSelectionView");
    assertThat(SavedViews.all(driver.map()).getLast().filter().segments())
        .containsExactly(Id.of("s-1"), Id.of("s-3"), Id.of("s-5"));
    driver.select("st-2").act("saveSelectionView");
    SavedView stage = SavedViews.all(driver.map()).getLast();
    assertThat(stage.filter().stages()).containsExactly(Id.of("st-2"));
    assertThat(stage.name().text()).isEqualTo("中游");
  }

  private static List<String> names(EditorDriver driver) {
    return SavedViews.all(driver.map()).stream().map(view -> view.name().text()).toList();
  }

  @Test
  void aViewIsCalledByWhatItShowsAndNumberedWhereThatIsTaken() {
    EditorDriver driver = with();
    Editor editor = driver.editor();
    editor.cameraMoves().fitAll();
    driver.act("saveView").act("saveView").act("lens.state").act("saveView");
    assertThat(names(driver)).containsExactly("全图", "全图 2", "环节状态");
    EditorDriver near = with();
    Box card = near.card("s-1");
    near.editor().view().look(Camera.fitting(card, near.editor().view().viewport(), 4));
    near.act("saveView").act("lens.state").act("saveView").act("lens.plain");
    Box both = card.union(near.card("s-2"));
    near.editor().view().look(Camera.fitting(both, near.editor().view().viewport(), 4));
    near.act("saveView").select("s-2").act("saveView");
    near.editor().view().look(Camera.fitting(both.union(near.card("s-3")), new Size(800, 600), 4));
    near.select().act("saveView");
    assertThat(names(near))
        .containsExactly(
            near.segment("s-1").name().text(),
            "环节状态：" + near.segment("s-1").name().text(),
            "上游",
            near.segment("s-2").name().text(),
            "局部");
  }

  @Test
  void aViewOfAFilterIsCalledByTheFilter() {
    EditorDriver driver = showing(view("v-1", 0).withFilter(FIRST_STAGE));
    driver.act("saveView");
    EditorDriver two =
        showing(
            view("v-1", 0)
                .withFilter(ViewFilter.NONE.withStages(List.of(Id.of("st-1"), Id.of("st-2")))));
    two.act("saveView");
    EditorDriver links =
        showing(
            view("v-1", 0).withFilter(ViewFilter.NONE.withLinkKinds(List.of(LinkKind.CAPITAL))));
    links.act("saveView");
    assertThat(names(driver)).last().isEqualTo("上游");
    assertThat(names(two)).last().isEqualTo("阶段：上游、中游");
    assertThat(names(links)).last().isEqualTo("链接：资金");
  }

  @Test
  void viewsAreWalkedInTheirOrder() {
    EditorDriver driver = with(view("v-1", 0), view("v-2", 1), view("v-3", 2));
    driver.key("Alt+PageDown");
    assertThat(shown(driver).orElseThrow().id().value()).isEqualTo("v-1");
    driver.key("Alt+PageDown").key("Alt+PageDown").key("Alt+PageDown");
    assertThat(shown(driver).orElseThrow().id().value()).isEqualTo("v-3");
    driver.key("Alt+PageUp");
    assertThat(shown(driver).orElseThrow().id().value()).isEqualTo("v-2");
  }

  @Test
  void aLinkOfAKindThatIsLeftOutIsNotHit() {
    EditorDriver driver =
        showing(
            view("v-1", 0).withFilter(ViewFilter.NONE.withLinkKinds(List.of(LinkKind.CAPITAL))));
    assertThat(driver.editor().shownMap().links()).isEmpty();
    assertThat(driver.editor().shownMap().segments()).extracting(Segment::id).hasSize(5);
    Point middle = driver.route("l-1").pointAt(driver.route("l-1").length() / 2);
    assertThat(driver.editor().hits().at(middle, 3).map(hit -> hit.id()))
        .isNotEqualTo(Optional.of(Id.of("l-1")));
  }
}

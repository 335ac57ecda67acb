package org.chainmap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.Pictures;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class ShownViewTest {

  private final ChainMap map = load(SampleMaps.ALL.getFirst());
  private final Geometry geometry =
      Pictures.geometry(map, new MapPainter(Theme.LIGHT, Lang.ZH), Progress.NONE);

  private static ChainMap load(String sample) {
    try {
      return SampleMaps.load(sample);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
  }

  private ShownView shown(SavedView view) {
    return shown(view, map);
  }

  private ShownView shown(SavedView view, ChainMap now) {
    return ShownView.of(
        view,
        now,
        geometry,
        () -> Assessment.of(now, Progress.NONE).findings(),
        file -> Optional.empty());
  }

  private static SavedView view() {
    return SavedView.of(Id.of("v"), "视图", 0);
  }

  private ShownView laidOut(ShownView shown) {
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    return shown.laidOut(part -> Pictures.laidOut(part, painter, 2, Progress.NONE));
  }

  @Test
  void aStageIsLaidOutAnewWithWhatItsLinksLeadTo() {
    for (Stage stage : map.stages()) {
      ShownView strip = shown(view().withFilter(ViewFilter.NONE.withStages(List.of(stage.id()))));
      ShownView page = laidOut(strip);
      Set<Id> own = strip.geometry().cards().keySet();
      Set<Id> linked = new HashSet<>(own);
      for (Link link : map.links()) {
        if (own.contains(link.from()) || own.contains(link.to())) {
          linked.add(link.from());
          linked.add(link.to());
          assertThat(page.geometry().routes()).containsKey(link.id());
        }
      }
      assertThat(page.geometry().cards().keySet()).isEqualTo(linked);
      assertThat(page.map().segmentsIn(stage.id())).hasSameSizeAs(own);
      for (Stage other : page.map().stages()) {
        boolean beside = other.name().text().endsWith("（相关）");
        assertThat(beside).isEqualTo(!other.id().equals(stage.id()));
      }
      for (Segment segment : page.map().segments()) {
        assertThat(page.map().participationsIn(segment.id()))
            .hasSize(own.contains(segment.id()) ? map.participationsIn(segment.id()).size() : 0);
      }
      assertThat(Integrity.check(page.map())).noneMatch(p -> p.severity() == Severity.ERROR);
      double before = strip.geometry().bounds().w() / strip.geometry().bounds().h();
      double after = page.geometry().bounds().w() / page.geometry().bounds().h();
      assertThat(Math.abs(Math.log(after / 2))).isLessThan(Math.abs(Math.log(before / 2)));
    }
  }

  @Test
  void aFrameAndTheWholeMapKeepTheirPlaces() {
    ShownView whole = shown(view());
    assertThat(laidOut(whole)).isSameAs(whole);
    Id stage = map.stages().getFirst().id();
    ShownView framed =
        shown(
            view()
                .withFilter(ViewFilter.NONE.withStages(List.of(stage)))
                .withFrame(geometry.bounds()));
    assertThat(laidOut(framed)).isSameAs(framed);
  }

  @Test
  void aFrameAroundAnyCardIsDrawnWithoutStripsOfOtherBands() {
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    for (String sample : SampleMaps.ALL) {
      ChainMap each = load(sample);
      Geometry whole = Pictures.geometry(each, painter, Progress.NONE);
      for (Box card : whole.cards().values()) {
        Box frame = Box.between(card.center(), card.center()).grown(450, 230);
        ShownView shown =
            ShownView.of(
                view().withFrame(frame), each, whole, () -> Findings.NONE, f -> Optional.empty());
        assertThat(painter.bare(shown.map(), shown.geometry(), shown.overlay()).marks())
            .isNotEmpty();
        assertThat(shown.geometry().bands().values())
            .allMatch(band -> Math.min(band.w(), band.h()) > 48);
        Box area = shown.geometry().bounds();
        assertThat(shown.geometry().frames().values())
            .as("the headers of stages have room above groups")
            .allMatch(group -> group.y() - area.y() >= 40);
      }
    }
  }

  @Test
  void aViewWithoutAFilterShowsTheWholeMap() {
    ShownView whole = shown(view());
    assertThat(whole.map()).isEqualTo(map);
    assertThat(whole.geometry().cards()).isEqualTo(geometry.cards());
    assertThat(whole.geometry().routes()).isEqualTo(geometry.routes());
    assertThat(whole.geometry().labels()).isEqualTo(geometry.labels());
    assertThat(whole.geometry().frames()).isEqualTo(geometry.frames());
    assertThat(whole.dropped()).isEmpty();
  }

  @Test
  void aViewOfAStageShowsItsCardsWhereTheyAreAndLinksThatLeadOutOfIt() {
    for (Stage stage : map.stages()) {
      ShownView shown = shown(view().withFilter(ViewFilter.NONE.withStages(List.of(stage.id()))));
      Set<Id> own = new HashSet<>(map.segmentsIn(stage.id()).stream().map(Segment::id).toList());
      assertThat(shown.geometry().cards().keySet()).isEqualTo(own);
      shown
          .geometry()
          .cards()
          .forEach((id, box) -> assertThat(box).isEqualTo(geometry.cards().get(id)));
      Set<Id> linked =
          new HashSet<>(
              map.links().stream()
                  .filter(link -> own.contains(link.from()) || own.contains(link.to()))
                  .map(Link::id)
                  .toList());
      assertThat(shown.geometry().routes().keySet()).isEqualTo(linked);
      Box bounds = shown.geometry().bounds();
      assertThat(bounds.w()).isLessThan(geometry.bounds().w());
      assertThat(shown.geometry().bands().keySet()).contains(stage.id());
      shown.geometry().bands().values().forEach(band -> assertThat(bounds.contains(band)).isTrue());
    }
  }

  @Test
  void enterprisesAndLinksThatTheFilterLeavesOutAreNotShown() {
    ShownView shown =
        shown(
            view()
                .withFilter(
                    ViewFilter.NONE
                        .withOwnerships(List.of(Ownership.CENTRAL_SOE))
                        .withLinkKinds(List.of(LinkKind.SUPPLY))));
    assertThat(shown.map().enterprises())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.ownership()).isEqualTo(Ownership.CENTRAL_SOE));
    assertThat(shown.map().links())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.kind()).isEqualTo(LinkKind.SUPPLY));
    assertThat(shown.geometry().cards()).isEqualTo(geometry.cards());
    assertThat(Integrity.check(shown.map()))
        .noneMatch(problem -> problem.severity() == org.chainmap.model.Problem.Severity.ERROR);
  }

  @Test
  void whatWasDeletedDropsOutAndIsTold() {
    List<Segment> segments = map.segments();
    Id kept = segments.get(0).id();
    Id deleted = segments.get(1).id();
    SavedView view =
        view()
            .withFilter(ViewFilter.NONE.withSegments(List.of(kept, deleted)))
            .withColouring(Colouring.of(Id.of("no-scenario")));
    ChainMap now = map.with(Integrity.removal(Message.verbatim(""), map, List.of(deleted)));
    ShownView shown = shown(view, now);
    assertThat(shown.geometry().cards()).containsOnlyKeys(kept);
    assertThat(shown.dropped()).hasSize(2);
    assertThat(shown.isEmpty()).isFalse();
    ShownView nothing = shown(view.withFilter(ViewFilter.NONE.withSegments(List.of(deleted))), now);
    assertThat(nothing.isEmpty()).isTrue();
  }

  @Test
  void theProposedStoryShowsTheWholeEachStageFindingsAndTheWorstScenario() {
    for (String sample : SampleMaps.ALL) {
      ChainMap each = load(sample);
      Findings findings = Assessment.of(each, Progress.NONE).findings();
      List<Element> proposed = StoryProposal.of(each, findings, Progress.NONE);
      List<Element> all = new ArrayList<>(each.elements().values());
      all.addAll(proposed);
      ChainMap told = ChainMap.of(all);
      List<SavedView> views = told.all(SavedView.class);
      assertThat(views).hasSize(1 + each.stages().size() + 5 + 1);
      Geometry places =
          Pictures.geometry(told, new MapPainter(Theme.LIGHT, Lang.ZH), Progress.NONE);
      for (SavedView view : views) {
        ShownView shown =
            ShownView.of(view, told, places, () -> findings, file -> Optional.empty());
        assertThat(shown.isEmpty()).as(view.name().text()).isFalse();
        assertThat(shown.dropped()).isEmpty();
      }
      assertThat(told.all(Scenario.class)).isNotEmpty();
    }
  }

  @Test
  void theWholeAndTheStagesAreFoundWithoutAssessingTheMap() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Story story = Story.of(map, file -> Optional.empty(), cancelled);
    SavedView whole = story.first((number, view) -> number == 1).orElseThrow();
    assertThat(story.shown(whole, geometry).geometry().cards()).isEqualTo(geometry.cards());
    Stage stage = map.stages().getFirst();
    assertThat(story.first((number, view) -> view.name().text().equals(stage.name().text())))
        .isPresent();
    assertThatThrownBy(() -> story.first((number, view) -> number == 99))
        .as("only then is the map assessed")
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(story::views).isInstanceOf(CancellationException.class);
  }

  @Test
  void theViewsThatNeedNoFindingsBeginTheStory() {
    Story story = Story.of(map, file -> Optional.empty(), Progress.NONE);
    List<SavedView> beginning = StoryProposal.beginning(map);
    assertThat(beginning).isNotEmpty();
    assertThat(story.views().subList(0, beginning.size())).isEqualTo(beginning);
  }

  @Test
  void aMapWithoutSegmentsHasNoStory() {
    assertThat(StoryProposal.of(ChainMap.titled("空"), Findings.NONE, Progress.NONE)).isEmpty();
  }
}

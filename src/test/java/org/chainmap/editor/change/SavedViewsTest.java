package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.story.StoryProposal;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

  private static ChainMap story(int... orders) {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    for (int i = 0; i < orders.length; i++) {
      all.add(SavedView.of(Id.of("v-" + (i + 1)), "视图" + (i + 1), orders[i]));
    }
    return ChainMap.of(all);
  }

  private static List<String> names(ChainMap map) {
    return SavedViews.all(map).stream().map(view -> view.name().text()).toList();
  }

  private static ChainMap reordered(ChainMap map, String id, int index) {
    return map.with(SavedViews.reordered(map, Id.of(id), index));
  }

  @Test
  void aViewIsMovedToAnyPlaceAlsoWhereSeveralHaveOneOrder() {
    ChainMap map = story(0, 0, 5);
    assertThat(names(reordered(map, "v-3", 0))).containsExactly("视图3", "视图1", "视图2");
    assertThat(names(reordered(map, "v-1", 1))).containsExactly("视图2", "视图1", "视图3");
    assertThat(names(reordered(map, "v-1", 99))).containsExactly("视图2", "视图3", "视图1");
    assertThat(SavedViews.reordered(map, Id.of("gone"), 0).isEmpty()).isTrue();
    assertThat(SavedViews.reordered(story(0, 1, 2), Id.of("v-2"), 1).isEmpty()).isTrue();
  }

  @Test
  void aNewViewIsPutWhereItIsWantedAndACopyBehindItsOriginal() {
    ChainMap map = story(0, 1);
    Creation added = SavedViews.added(map, Name.of("新"), Seen.of(ViewFilter.NONE), 1);
    ChainMap with = map.with(added.change());
    assertThat(names(with)).containsExactly("视图1", "新", "视图2");
    SavedView first = SavedViews.all(with).getFirst().withSpeakerNotes(Caption.of("讲稿"));
    ChainMap noted = with.with(SavedViews.changed(with, first, added.change().name()));
    ChainMap copied = noted.with(SavedViews.duplicated(noted, first).change());
    assertThat(names(copied)).containsExactly("视图1", "视图1（副本）", "新", "视图2");
    assertThat(SavedViews.all(copied).get(1).speakerNotes()).isEqualTo(Caption.of("讲稿"));
  }

  @Test
  void aProposedStoryIsTakenAsItIsInOneChange() {
    for (long seed = 1; seed <= 20; seed++) {
      ChainMap map = RandomMaps.map(seed);
      if (!map.all(SavedView.class).isEmpty()) {
        continue;
      }
      List<Element> proposal =
          StoryProposal.of(map, Assessment.of(map, Progress.NONE).findings(), Progress.NONE);
      Change taken = SavedViews.taken(map, proposal);
      ChainMap after = map.with(taken);
      assertThat(List.<Element>copyOf(SavedViews.all(after)))
          .isEqualTo(proposal.stream().filter(SavedView.class::isInstance).toList());
      assertThat(after.with(taken.inverted())).isEqualTo(map);
    }
  }

  @Test
  void aProposedStoryAddsToOwnViewsWhatTheyDoNotShow() {
    ChainMap map = SmallChain.map();
    List<Element> proposal = proposal(map);
    List<SavedView> proposed =
        proposal.stream().filter(SavedView.class::isInstance).map(SavedView.class::cast).toList();
    SavedView stage = proposed.get(1).withId(Id.of("own-1")).withName(Name.of("我的")).withOrder(0);
    SavedView near = SavedView.of(Id.of("own-2"), "近看", 1).withFrame(new Box(0, 0, 90, 90));
    ChainMap own =
        map.with(new ChangeBuilder(map).put(stage).put(near).change(Message.verbatim("?")));
    ChainMap after = own.with(SavedViews.taken(own, proposal(own)));
    assertThat(names(after)).startsWith("我的", "近看", "全图").doesNotContain("上游");
    assertThat(SavedViews.all(after)).hasSize(proposed.size() + 1);
    assertThat(SavedViews.all(after)).extracting(SavedView::order).doesNotHaveDuplicates();
    assertThat(after.all(Scenario.class)).hasSize(1);
    assertThat(SavedViews.taken(after, proposal(after)).isEmpty())
        .as("taken again, nothing is added")
        .isTrue();
  }

  private static List<Element> proposal(ChainMap map) {
    return StoryProposal.of(map, Assessment.of(map, Progress.NONE).findings(), Progress.NONE);
  }
}

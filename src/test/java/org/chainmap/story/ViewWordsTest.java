package org.chainmap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class ViewWordsTest {

  private final ChainMap map = SmallChain.map();

  private List<String> words(SavedView view) {
    return ViewWords.of(view, map).stream().map(each -> each.in(Lang.ZH)).toList();
  }

  private static SavedView view() {
    return SavedView.of(Id.of("v-1"), "视图", 0);
  }

  private static List<Id> ids(String... ids) {
    return List.of(ids).stream().map(Id::of).toList();
  }

  @Test
  void itSaysThePartTheFrameAndTheColours() {
    assertThat(words(view())).containsExactly("全图");
    assertThat(
            words(
                view()
                    .withFilter(
                        ViewFilter.NONE
                            .withStages(ids("st-1", "st-2"))
                            .withLinkKinds(List.of(LinkKind.CAPITAL)))
                    .withFrame(new Box(0, 0, 10, 10))
                    .withColouring(Colouring.of("soleSource", Id.of("s-1")))))
        .containsExactly("阶段：上游、中游", "链接：资金", "限定取景范围", "独家供应：锂");
    assertThat(
            words(view().withFilter(ViewFilter.NONE.withSegments(ids("s-1", "s-2", "s-3", "s-4")))))
        .as("of many their number is said")
        .containsExactly("4 个环节");
  }

  @Test
  void whatWasDeletedIsNotCalledByItsId() {
    assertThat(
            words(
                view()
                    .withFilter(ViewFilter.NONE.withStages(ids("st-1", "gone")))
                    .withColouring(Colouring.of(Id.of("sc-gone")))))
        .containsExactly("阶段：上游、（已删除）", "断链情景：（已删除）");
  }
}

package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Tint;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** What a map says of the chain is no style. */
class StyleTest {

  @Test
  void aPastedStyleLeavesKindAndStateAlone() {
    EditorDriver driver = EditorDriver.on(SmallChain.map());
    ChainMap map = driver.editor().map();
    Segment first = map.segments().getFirst();
    Segment second = map.segments().getLast();
    Segment styled =
        first
            .withKind(SegmentKind.SERVICE)
            .withState(SegmentState.WEAK)
            .withPlacement(first.placement().withSize(new Size(300, 120)));
    driver.editor().commit(Change.of(Message.verbatim("styled"), Edit.update(first, styled)));
    driver
        .select(first.id().value())
        .act("copyStyle")
        .select(second.id().value())
        .act("pasteStyle");
    Segment after = driver.editor().map().find(Segment.class, second.id()).orElseThrow();
    assertThat(after.placement().size()).isEqualTo(new Size(300, 120));
    assertThat(after.kind()).isEqualTo(second.kind());
    assertThat(after.state()).isEqualTo(second.state());
  }

  @Test
  void theTintOfAStageIsStyle() {
    EditorDriver driver = EditorDriver.on(SmallChain.map());
    driver.select("st-1").act("tint.rose").act("copyStyle").select("st-3").act("pasteStyle");
    assertThat(driver.map().find(Stage.class, Id.of("st-3")).orElseThrow().tint())
        .isEqualTo(Tint.ROSE);
  }

  @Test
  void aLinkHasNoneAndItIsSaid() {
    EditorDriver driver = EditorDriver.on(SmallChain.map());
    Id link = driver.editor().map().links().getFirst().id();
    assertThat(Style.of(driver.editor().map(), driver.select(link.value()).editor().selection()))
        .isEmpty();
  }
}

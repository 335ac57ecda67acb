package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.LongChain;
import org.junit.jupiter.api.Test;

/** On a large map a step routes only what it touches. */
class LargeMapTest {

  @Test
  void aStepKeepsTheWaysItDoesNotTouch() {
    ChainMap map = LongChain.ladder();
    EditorDriver driver =
        EditorDriver.on(map, new Tasks(work -> {}, Runnable::run), new Clipboard());
    var before = driver.editor().geometry();
    driver.select("a-5").key("Shift+Right");
    var after = driver.editor().geometry();
    assertThat(after.routes().get(Id.of("l-5"))).isNotEqualTo(before.routes().get(Id.of("l-5")));
    assertThat(after.routes().get(Id.of("l-100"))).isSameAs(before.routes().get(Id.of("l-100")));
    driver.select("a-5").key("Delete");
    assertThat(driver.editor().geometry().routes()).doesNotContainKey(Id.of("l-5"));
    driver.select("a-1", "b-3").act("connect");
    assertThat(driver.editor().geometry().routes()).hasSize(map.links().size() - 2 + 1);
    assertThat(driver.editor().hits().in(driver.card("a-7"))).contains(Id.of("a-7"));
    driver.key("Ctrl+Z").key("Ctrl+Z").key("Ctrl+Z");
    assertThat(driver.map()).isEqualTo(map);
    assertThat(driver.editor().geometry().routes()).hasSize(map.links().size());
  }
}

package org.chainmap.editor.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.chainmap.editor.Editor;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());

  private Optional<String> obstacle(String action) {
    return Actions.named(action).condition().obstacle(driver.editor()).map(m -> m.in(Lang.ZH));
  }

  @Test
  void whatCannotBeDoneSaysWhatIsMissing() {
    assertThat(obstacle("undo")).contains("没有可撤销的操作");
    assertThat(obstacle("redo")).contains("没有可重做的操作");
    assertThat(obstacle("pin")).contains("先选中一个环节");
    assertThat(obstacle("align.left")).contains("先选中至少 2 个环节或便签");
    assertThat(obstacle("connect")).contains("先选中两个环节（正好两个）");
    assertThat(obstacle("reverse")).contains("先选中一条链接");
    assertThat(obstacle("paste")).contains("还没有复制可粘贴的内容");
  }

  @Test
  void theObstacleIsGoneOnceItIsRemoved() {
    driver.select("s-1", "s-2");
    assertThat(obstacle("pin")).isEmpty();
    assertThat(obstacle("align.left")).isEmpty();
    assertThat(obstacle("connect")).isEmpty();
    driver.act("pin");
    assertThat(obstacle("undo")).isEmpty();
    driver.act("undo");
    assertThat(obstacle("redo")).isEmpty();
  }

  @Test
  void theFirstObstacleIsToldOfSeveral() {
    assertThat(obstacle("fitSize")).contains("先选中一个环节");
    driver.select("s-1");
    assertThat(obstacle("fitSize")).contains("所选环节的大小已随文字");
    assertThat(obstacle("pasteStyle")).contains("先复制一种样式");
  }

  @Test
  void everyObstacleIsSaidInBothLanguages() {
    for (Action<Editor> action : Actions.ALL) {
      Message obstacle = action.condition().obstacle(driver.editor()).orElse(null);
      if (obstacle != null) {
        assertThat(obstacle.in(Lang.ZH)).as(action.key()).matches(".*\\p{IsHan}.*");
        assertThat(obstacle.in(Lang.EN)).as(action.key()).matches("[A-Z][a-z].*");
      }
    }
  }

  @Test
  void oneOfTwoConditionsIsEnough() {
    Condition<String> letters =
        Condition.that(text -> text.matches("[a-z]+"), Message.of("editor.obstacle.undo"));
    Condition<String> digits =
        Condition.that(text -> text.matches("[0-9]+"), Message.of("editor.obstacle.redo"));
    assertThat(letters.or(digits).holds("7")).isTrue();
    assertThat(letters.or(digits).obstacle("?")).contains(Message.of("editor.obstacle.undo"));
    assertThat(letters.and(digits).obstacle("a")).contains(Message.of("editor.obstacle.redo"));
    Condition<Optional<String>> ifAny =
        letters.on(Function.identity(), Message.of("ui.obstacle.noMap"));
    assertThat(ifAny.holds(Optional.of("a"))).isTrue();
    assertThat(ifAny.obstacle(Optional.of("7"))).contains(Message.of("editor.obstacle.undo"));
    assertThat(ifAny.obstacle(Optional.empty())).contains(Message.of("ui.obstacle.noMap"));
  }
}

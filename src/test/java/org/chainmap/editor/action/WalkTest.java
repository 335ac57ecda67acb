package org.chainmap.editor.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.geom.Id;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.Test;

class WalkTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());

  private String at() {
    return driver.editor().selection().ids().getFirst().value();
  }

  @Test
  void aWalkBackReturnsWhereItCameFrom() {
    driver.select("s-2").key("Alt+Right");
    assertThat(at()).isEqualTo("s-3");
    driver.key("Alt+Left");
    assertThat(at()).as("s-1 is nearer to s-3, but it came from s-2").isEqualTo("s-2");
  }

  @Test
  void severalStepsAreWalkedBackOneByOne() {
    driver.select("s-2").key("Alt+Right").key("Alt+Right");
    assertThat(at()).isEqualTo("s-5");
    driver.key("Alt+Left").key("Alt+Left");
    assertThat(at()).isEqualTo("s-2");
  }

  @Test
  void whoSelectsAnotherCardStartsAnew() {
    driver.select("s-2").key("Alt+Right").select("s-4").select("s-3").key("Alt+Up");
    driver.select("s-3").select("s-5").key("Alt+Left");
    assertThat(at()).isEqualTo("s-3");
  }

  @Test
  void aRemovedCardIsNotReturnedTo() {
    driver.select("s-2").key("Alt+Right");
    driver
        .editor()
        .commit(
            org.chainmap.model.Integrity.removal(
                org.chainmap.text.Message.of("editor.change.cut"),
                driver.editor().map(),
                java.util.List.of(Id.of("s-2"))));
    driver.key("Alt+Left");
    assertThat(at()).isEqualTo("s-1");
  }
}

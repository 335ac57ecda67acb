package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.editor.action.Actions;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A locked card stays as it is until it is unlocked. */
class LockTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());
  private ChainMap locked = driver.editor().map();

  @BeforeEach
  void lock() {
    driver.select("s-1").key("L");
    locked = driver.editor().map();
    assertThat(driver.segment("s-1").placement().locked()).isTrue();
  }

  private void assertUntouched() {
    assertThat(driver.editor().map()).isEqualTo(locked);
  }

  @Test
  void itIsNotDraggedNorNudged() {
    driver.drag("s-1", 40, 300);
    assertUntouched();
    driver.select("s-1").key("Down").key("Shift+Right");
    assertUntouched();
  }

  @Test
  void othersOfTheSelectionMoveWithoutIt() {
    driver.select("s-1", "s-2").hold("Alt").drag("s-2", 0, 120);
    assertThat(driver.segment("s-1")).isEqualTo(locked.find(Segment.class, Id.of("s-1")).get());
    assertThat(driver.segment("s-2").placement().position())
        .isNotEqualTo(locked.find(Segment.class, Id.of("s-2")).get().placement().position());
  }

  @Test
  void itHasNoHandlesToSizeIt() {
    driver.select("s-1");
    assertThat(driver.editor().view().feedback().handles())
        .noneMatch(handle -> handle.kind().resizes());
    driver.select("s-2");
    assertThat(driver.editor().view().feedback().handles())
        .anyMatch(handle -> handle.kind().resizes());
  }

  @Test
  void itIsNotDeletedNorCutAndWhySaysTheReason() {
    for (String action : new String[] {"delete", "cut", "tidySelection"}) {
      driver.select("s-1").act(action);
      assertUntouched();
      assertThat(Actions.named(action).condition().obstacle(driver.editor()).get().in(Lang.ZH))
          .isEqualTo("已锁定，先解锁（L）");
    }
    driver.select("st-1").key("Delete");
    assertUntouched();
    driver.select("s-1", "s-2").key("Delete");
    assertThat(driver.editor().map().find(Id.of("s-2"))).isEmpty();
    assertThat(driver.editor().map().find(Id.of("s-1"))).isPresent();
  }

  @Test
  void itIsNotArrangedNorTidied() {
    driver.select("s-1", "s-4").act("align.bottom").act("sameSize");
    driver.key("Ctrl+L");
    driver.act("anew.free");
    assertThat(driver.segment("s-1")).isEqualTo(locked.find(Segment.class, Id.of("s-1")).get());
  }

  @Test
  void itCanBeRenamedAndConnected() {
    driver.editor().edit(Id.of("s-1"));
    driver.type("锂矿");
    assertThat(driver.segment("s-1").name().text()).isEqualTo("锂矿");
    assertThat(driver.segment("s-1").placement().locked()).isTrue();
  }

  @Test
  void theSameKeyUnlocksIt() {
    driver.select("s-1").key("L");
    assertThat(driver.editor().undoName().orElseThrow().in(Lang.ZH)).isEqualTo("解锁");
    driver.hold("Alt").drag("s-1", 0, 300);
    assertThat(driver.segment("s-1").placement().position())
        .isNotEqualTo(locked.find(Segment.class, Id.of("s-1")).get().placement().position());
    driver.select("s-1", "s-2").key("L");
    assertThat(driver.segment("s-2").placement().locked()).isTrue();
    driver.key("L");
    assertThat(driver.segment("s-2").placement().locked()).isFalse();
  }

  @Test
  void aCopyOfItIsFree() {
    driver.select("s-1").act("duplicate");
    Id copy = driver.editor().selection().ids().getFirst();
    assertThat(copy).isNotEqualTo(Id.of("s-1"));
    assertThat(driver.segment(copy.value()).placement().locked()).isFalse();
  }
}

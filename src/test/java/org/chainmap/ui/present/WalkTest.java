package org.chainmap.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.chainmap.ui.present.Walk.Blank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a presentation stands, and the keys that move it. */
class WalkTest {

  private static Walk walked(Walk from, WalkStep... steps) {
    Walk walk = from;
    for (WalkStep step : steps) {
      walk = walk.after(step);
    }
    return walk;
  }

  private static Walk typed(Walk from, int... digits) {
    Walk walk = from;
    for (int digit : digits) {
      walk = walk.typing(digit);
    }
    return walk;
  }

  @Test
  void stepsForwardToTheEndAndBack() {
    Walk start = Walk.from(3, 0);
    assertThat(walked(start, WalkStep.NEXT).at()).isEqualTo(1);
    Walk passed = walked(start, WalkStep.NEXT, WalkStep.NEXT, WalkStep.NEXT);
    assertThat(passed.ended()).isTrue();
    assertThat(walked(passed, WalkStep.NEXT)).isEqualTo(passed);
    assertThat(walked(passed, WalkStep.BACK).at()).isEqualTo(2);
    assertThat(walked(start, WalkStep.BACK)).isEqualTo(start);
    assertThat(walked(start, WalkStep.LAST).at()).isEqualTo(2);
    assertThat(walked(passed, WalkStep.FIRST)).isEqualTo(start);
  }

  @Test
  void aTypedNumberAndEnterJumpThere() {
    Walk start = Walk.from(25, 4);
    assertThat(typed(start, 1, 2).after(WalkStep.ENTER)).isEqualTo(Walk.from(25, 11));
    assertThat(typed(start, 9, 9, 9).after(WalkStep.ENTER)).isEqualTo(Walk.from(25, 24));
    assertThat(typed(start, 1, 0).typed()).isEqualTo("10");
    assertThat(typed(start, 0).typed()).isEmpty();
    assertThat(typed(start, 1, 2, 3, 4, 5).typed()).isEqualTo("1234");
    assertThat(start.after(WalkStep.ENTER).at()).as("Enter alone goes on").isEqualTo(5);
    assertThat(typed(start, 7).after(WalkStep.NEXT))
        .as("what was typed is forgotten")
        .isEqualTo(Walk.from(25, 5));
  }

  @ParameterizedTest
  @EnumSource(names = {"NEXT", "BACK", "ENTER"})
  void aCoveredPageIsFirstUncovered(WalkStep step) {
    Walk black = Walk.from(5, 2).after(WalkStep.BLACK);
    assertThat(black.blank()).isEqualTo(Blank.BLACK);
    assertThat(black.after(WalkStep.WHITE).blank()).isEqualTo(Blank.WHITE);
    assertThat(black.after(WalkStep.BLACK)).isEqualTo(Walk.from(5, 2));
    assertThat(black.after(step)).isEqualTo(Walk.from(5, 2));
  }

  @Test
  void itGoesOnInALongerOrShorterStory() {
    assertThat(Walk.from(5, 4).over(3, 4)).isEqualTo(Walk.from(3, 3));
    assertThat(Walk.from(5, 1).after(WalkStep.BLACK).over(6, 2).blank()).isEqualTo(Blank.BLACK);
  }

  @ParameterizedTest
  @CsvSource({
    "RIGHT,NEXT",
    "DOWN,NEXT",
    "SPACE,NEXT",
    "PAGE_DOWN,NEXT",
    "N,NEXT",
    "LEFT,BACK",
    "UP,BACK",
    "BACK_SPACE,BACK",
    "PAGE_UP,BACK",
    "P,BACK",
    "HOME,FIRST",
    "F5,FIRST",
    "END,LAST",
    "ENTER,ENTER",
    "B,BLACK",
    "PERIOD,BLACK",
    "DECIMAL,BLACK",
    "W,WHITE",
    "COMMA,WHITE",
    "ADD,CLOSER",
    "MINUS,FARTHER",
    "S,SPEAKER",
    "F1,KEYS",
    "SLASH,KEYS",
    "ESCAPE,END"
  })
  void keysOfPowerPointAndOfClickersMeanTheSame(KeyCode key, WalkStep step) {
    assertThat(WalkKeys.step(key, false)).contains(step);
  }

  @Test
  void keysWithCtrlZoomAndPoint() {
    assertThat(WalkKeys.step(KeyCode.L, true)).contains(WalkStep.LASER);
    assertThat(WalkKeys.step(KeyCode.EQUALS, true)).contains(WalkStep.CLOSER);
    assertThat(WalkKeys.step(KeyCode.DIGIT0, true)).contains(WalkStep.FRAME);
    assertThat(WalkKeys.step(KeyCode.N, true)).isEmpty();
    assertThat(WalkKeys.digit(KeyCode.NUMPAD7)).hasValue(7);
    assertThat(WalkKeys.digit(KeyCode.DIGIT0)).hasValue(0);
    assertThat(WalkKeys.digit(KeyCode.F1)).isEmpty();
  }

  @Test
  void everyStepHasAKey() {
    Set<WalkStep> reached = new HashSet<>();
    for (KeyCode key : KeyCode.values()) {
      WalkKeys.step(key, false).ifPresent(reached::add);
      WalkKeys.step(key, true).ifPresent(reached::add);
    }
    assertThat(reached).containsAll(Arrays.asList(WalkStep.values()));
  }
}

package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

  private final OneAtATime asking = new OneAtATime();
  private final List<String> asked = new ArrayList<>();

  @Test
  void aQuestionAskedWhileAnotherWaitsIsNotAsked() {
    String answer =
        asking.ask(
            () -> {
              asked.add("first");
              return asking.ask(
                  () -> {
                    asked.add("second");
                    return "file";
                  },
                  "none");
            },
            "");
    assertThat(answer).isEqualTo("none");
    assertThat(asked).containsExactly("first");
    assertThat(asking.ask(() -> "later", "none")).isEqualTo("later");
  }

  @Test
  void oneThatFailsLeavesRoomForTheNext() {
    assertThatThrownBy(
            () ->
                asking.ask(
                    () -> {
                      throw new IllegalStateException("broken");
                    },
                    "none"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(asking.ask(() -> "next", "none")).isEqualTo("next");
  }
}

package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.chainmap.geom.Id;
import org.chainmap.model.Participation;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Problems are sought in the background, once for many steps, and not while nobody sees them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ProblemsTest {

  private final PlainDocument document = new PlainDocument(SmallChain.map());
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(waiting::add, Runnable::run);
  private final SimpleObjectProperty<Boolean> seen = new SimpleObjectProperty<>(true);
  private final AtomicInteger counted = new AtomicInteger();
  private Problems problems;

  @Start
  void start(Stage stage) {
    problems =
        new Problems(
            document, new Language(Lang.ZH), tasks, seen, () -> counted.set(problems.count()));
    stage.setScene(new Scene(problems, 900, 200));
    stage.show();
  }

  private void run(FxRobot robot) {
    robot.interact(() -> Objects.requireNonNull(waiting.poll()).run());
  }

  private void spoil(FxRobot robot, int from, int to) {
    for (int i = from; i < to; i++) {
      int number = i;
      robot.interact(
          () ->
              document.put(
                  Participation.of(
                      Id.of("new-" + number), Id.of("nobody-" + number), Id.of("nowhere"))));
    }
  }

  @Test
  void manyStepsAreLookedAtOnceAndTheLastStateStaysMeanwhile(FxRobot robot) {
    run(robot);
    int before = problems.count();
    assertThat(counted).hasValue(before);
    spoil(robot, 0, 5);
    assertThat(waiting).hasSize(1);
    assertThat(problems.count()).isEqualTo(before);
    run(robot);
    run(robot);
    assertThat(waiting).isEmpty();
    assertThat(problems.count()).isGreaterThan(before);
    assertThat(counted).hasValue(problems.count());
  }

  @Test
  void nothingIsSoughtWhileNobodySeesThem(FxRobot robot) {
    run(robot);
    int before = problems.count();
    robot.interact(() -> seen.set(false));
    spoil(robot, 0, 3);
    assertThat(waiting).isEmpty();
    robot.interact(() -> seen.set(true));
    assertThat(waiting).hasSize(1);
    run(robot);
    assertThat(problems.count()).isGreaterThan(before);
  }
}

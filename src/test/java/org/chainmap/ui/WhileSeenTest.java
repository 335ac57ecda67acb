package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A panel that nobody sees rests, and shows once what it was asked for when it is seen. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class WhileSeenTest {

  private final AtomicInteger shown = new AtomicInteger();
  private VBox panel;
  private TabPane tabs;
  private StackPane root;
  private WhileSeen whileSeen;

  @Start
  void start(Stage stage) {
    panel = new VBox(new Label("content"));
    tabs = new TabPane(new Tab("1", new Label("other")), new Tab("2", new VBox(panel)));
    root = new StackPane(tabs);
    whileSeen = new WhileSeen(panel, shown::incrementAndGet);
    stage.setScene(new Scene(root, 300, 200));
    stage.show();
  }

  private void ask(FxRobot robot, int times) {
    for (int i = 0; i < times; i++) {
      robot.interact(whileSeen::ask);
    }
  }

  private void front(FxRobot robot, int tab) {
    robot.interact(() -> tabs.getSelectionModel().select(tab));
  }

  @Test
  void behindAnotherTabItWaitsAndThenShowsOnce(FxRobot robot) {
    ask(robot, 3);
    assertThat(shown).hasValue(0);
    front(robot, 1);
    assertThat(shown).hasValue(1);
    ask(robot, 2);
    assertThat(shown).hasValue(3);
    front(robot, 0);
    front(robot, 1);
    assertThat(shown).hasValue(3);
  }

  @Test
  void takenOutOfTheWindowOrHiddenWithWhatIsAroundItWaits(FxRobot robot) {
    front(robot, 1);
    robot.interact(() -> root.getChildren().clear());
    ask(robot, 2);
    assertThat(shown).hasValue(0);
    robot.interact(() -> root.getChildren().add(tabs));
    assertThat(shown).hasValue(1);
    robot.interact(() -> root.setVisible(false));
    ask(robot, 2);
    assertThat(shown).hasValue(1);
    robot.interact(() -> root.setVisible(true));
    assertThat(shown).hasValue(2);
  }

  @Test
  void whatIsStillToBeShownCanBeCaughtUpWith(FxRobot robot) {
    robot.interact(whileSeen::catchUp);
    assertThat(shown).hasValue(0);
    ask(robot, 1);
    robot.interact(whileSeen::catchUp);
    robot.interact(whileSeen::catchUp);
    assertThat(shown).hasValue(1);
  }
}

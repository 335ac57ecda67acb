package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.model.ChainMap;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Segment;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Passing the values of a choice with the arrow keys changes nothing until one is taken. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ChoiceRowTest {

  private final ChainMap map = SmallChain.map();
  private final Segment segment = map.segments().getFirst();
  private final PlainDocument document = new PlainDocument(map);
  private TextField elsewhere;

  @Start
  void start(Stage shown) {
    elsewhere = new TextField();
    Inspector inspector = new Inspector(document, new Language(Lang.ZH));
    shown.setScene(new Scene(new VBox(elsewhere, inspector), 340, 900));
    shown.show();
    document.select(Set.of(segment.id()));
  }

  private ComboBox<?> box(FxRobot robot) {
    String label = FieldNames.inForm("kind").in(Lang.ZH);
    ComboBox<?> box =
        robot
            .lookup(
                (Node node) ->
                    node instanceof ComboBox<?> && label.equals(node.getAccessibleText()))
            .query();
    robot.interact(
        () -> {
          box.requestFocus();
          box.getSelectionModel().select(0);
        });
    robot.push(KeyCode.ENTER);
    return box;
  }

  private Segment now() {
    return document.map().find(Segment.class, segment.id()).orElseThrow();
  }

  @Test
  void enterTakesTheValueThatTwoArrowsLedTo_inOneStep(FxRobot robot) {
    ComboBox<?> box = box(robot);
    int steps = document.steps().size();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(document.steps()).hasSize(steps);
    robot.push(KeyCode.ENTER);
    assertThat(document.steps()).hasSize(steps + 1);
    assertThat(now().kind().ordinal()).isEqualTo(2);
    assertThat(box.isShowing()).isFalse();
  }

  @Test
  void escapeBringsTheValueFromBeforeBack(FxRobot robot) {
    ComboBox<?> box = box(robot);
    Object first = box.getValue();
    int steps = document.steps().size();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ESCAPE);
    assertThat(box.getValue()).isEqualTo(first);
    robot.interact(elsewhere::requestFocus);
    assertThat(document.steps()).hasSize(steps);
  }

  @Test
  void leavingTheBoxTakesTheValue(FxRobot robot) {
    box(robot);
    int steps = document.steps().size();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
    robot.interact(elsewhere::requestFocus);
    assertThat(document.steps()).hasSize(steps + 1);
    assertThat(now().kind().ordinal()).isEqualTo(3);
  }

  @Test
  void theOpenListIsPassedLikewise(FxRobot robot) {
    ComboBox<?> box = box(robot);
    Object first = box.getValue();
    int steps = document.steps().size();
    robot.interact(box::show);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(document.steps()).hasSize(steps);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(box.isShowing()).isFalse();
    assertThat(document.steps()).hasSize(steps);
    assertThat(box.getValue()).isEqualTo(first);
    robot.interact(box::show);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(box.isShowing()).isFalse();
    assertThat(document.steps()).hasSize(steps + 1);
    assertThat(now().kind().ordinal()).isEqualTo(1);
  }
}

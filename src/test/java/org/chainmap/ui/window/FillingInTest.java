package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.ledger.Completeness;
import org.chainmap.ledger.Inquiries.Inquiry;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Filling in what is missing, from the status bar to the field. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FillingInTest {

  private static final List<String> FIGURES =
      List.of("domesticRate", "importDependence", "timeToRecover");

  @TempDir static Path folder;

  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private static String filled(FxRobot robot) {
    return robot.lookup("#filled").queryAs(Button.class).getText();
  }

  @Test
  void theStatusBarLeadsToTheListAndTheListToTheField(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    Editor editor = window.commands().editor().orElseThrow();
    int before = Completeness.of(editor.map()).all().filled();
    int percent = (int) Completeness.of(editor.map()).all().percent();
    assertThat(filled(robot)).isEqualTo("填报 " + percent + "%");

    robot.interact(() -> robot.lookup("#filled").queryAs(Button.class).fire());
    settled();
    @SuppressWarnings("unchecked")
    TableView<Inquiry> asks = robot.lookup("#to-ask").queryAs(TableView.class);
    assertThat(asks.isFocused()).isTrue();
    Inquiry asked =
        asks.getItems().stream()
            .filter(
                each ->
                    editor.map().find(Segment.class, each.question().element()).isPresent()
                        && FIGURES.contains(each.question().missing().getFirst().key()))
            .findFirst()
            .orElseThrow();
    String key = asked.question().missing().getFirst().key();
    robot.interact(() -> asks.getSelectionModel().select(asked));
    assertThat(editor.selection().ids()).containsExactly(asked.question().element());
    assertThat(asks.isFocused()).isTrue();

    robot.push(KeyCode.ENTER);
    settled();
    Node field = stage.getScene().getFocusOwner();
    assertThat(field).isInstanceOf(TextField.class);
    assertThat(field.getAccessibleText()).isEqualTo(FieldNames.inForm(key).in(Lang.ZH));
    robot.interact(() -> ((TextField) field).setText("12"));
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(Completeness.of(editor.map()).all().filled()).isEqualTo(before + 1);
    assertThat(asks.getItems())
        .noneMatch(
            each ->
                each.question().element().equals(asked.question().element())
                    && each.question().missing().getFirst().key().equals(key));
  }
}

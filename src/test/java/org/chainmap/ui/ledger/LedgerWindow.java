package org.chainmap.ui.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.model.Enterprise;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.ui.EditorDocument;
import org.chainmap.ui.Language;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The lists of a sample in a window, and what a person does with them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class LedgerWindow {

  @TempDir static Path folder;

  Editor editor;
  Language language;
  UserPreferences preferences;
  Stage stage;
  LedgerPanel panel;

  /** Opens the window; called by a method with {@code @Start}, which is not inherited. */
  void open(Stage shown) throws Exception {
    stage = shown;
    editor =
        EditorDriver.on(
                SampleMaps.load("rail-transit.chainmap.json"),
                Tasks.immediate(),
                new org.chainmap.editor.change.Clipboard())
            .editor();
    language = new Language(Lang.ZH);
    preferences = new UserPreferences(folder.resolve("memory-" + System.nanoTime()));
    panel = panel();
    stage.setScene(new Scene(panel, 1400, 700));
    stage.show();
  }

  LedgerPanel panel() {
    LedgerPanel made =
        new LedgerPanel(
            new EditorDocument(editor),
            language,
            Tasks.immediate(),
            new LedgerMemory(preferences),
            editor.liveAnalysis()::findings);
    made.seen(true);
    return made;
  }

  static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  @SuppressWarnings("unchecked")
  <E extends Identified> LedgerTable<E> table(FxRobot robot, Ledger<E> ledger) {
    robot.interact(() -> panel.front(ledger));
    return robot.lookup("#" + ledger.key()).queryAs(LedgerTable.class);
  }

  static <E extends Identified> TableColumn<LedgerRow<E>, ?> column(
      LedgerTable<E> table, String key) {
    return table.dataColumns().stream()
        .filter(each -> key.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  static <E extends Identified> List<String> cells(LedgerTable<E> table, String key) {
    return IntStream.range(0, table.getItems().size())
        .mapToObj(row -> String.valueOf(column(table, key).getCellData(row)))
        .toList();
  }

  <E extends Identified> void choose(FxRobot robot, LedgerTable<E> table, int row, String key) {
    robot.interact(
        () -> {
          table.requestFocus();
          table.chosen().moveTo(row, column(table, key));
        });
    settled();
  }

  static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    settled();
  }

  void type(FxRobot robot, String text) {
    robot.interact(
        () ->
            text.chars()
                .forEach(
                    c ->
                        javafx.event.Event.fireEvent(
                            stage.getScene().getFocusOwner(),
                            new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_TYPED,
                                Character.toString(c),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
    settled();
  }

  static void copied(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  static String said(FxRobot robot, Ledger<?> ledger) {
    return robot.lookup("#" + ledger.key() + "-said").queryAs(Label.class).getText();
  }

  List<Enterprise> enterprises() {
    return editor.map().enterprises();
  }

  static int chosenRow(LedgerTable<?> table) {
    return table.getFocusModel().getFocusedIndex();
  }
}

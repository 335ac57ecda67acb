package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/**
 * What came of writing into a list, floating above its last rows: how many cells were changed and
 * rows added, and which cells could not be written and why.
 */
final class LedgerNotice extends VBox {

  private static final Duration SHOWN = Duration.seconds(8);
  private static final double ROW = 24;
  private static final int ROWS = 5;

  /**
   * A cell that was not written.
   *
   * @param row its number in the list, from 1
   * @param column what its column is called
   */
  record Unwritten(int row, Message column, Message reason) {}

  private final Language language;
  private final Label said = new Label();
  private final Button which = new Button();
  private final ListView<String> list = new ListView<>();
  private final PauseTransition pause = new PauseTransition(SHOWN);

  LedgerNotice(Language language, String list) {
    this.language = language;
    said.setId(list + "-said");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    which.setId(list + "-unwritten");
    which.textProperty().bind(language.text(Message.of("ledger.ui.which")));
    which.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    which.setOnAction(event -> this.list.setVisible(!this.list.isVisible()));
    which.managedProperty().bind(which.visibleProperty());
    this.list.setFixedCellSize(ROW);
    this.list.accessibleTextProperty().bind(language.text(Message.of("ledger.ui.which")));
    this.list.managedProperty().bind(this.list.visibleProperty());
    Button close =
        Buttons.icon(language, Feather.X, Message.of("ledger.ui.closeNotice"), this::hide);
    HBox line = new HBox(8, said, which, close);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.SOMETIMES);
    getChildren().addAll(line, this.list);
    getStyleClass().add("ledger-notice");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
    pause.setOnFinished(event -> hide());
    hide();
  }

  /** Says something for some seconds. */
  void tell(Message message) {
    say(message, List.of());
    pause.playFromStart();
  }

  /**
   * Says what came of writing a block; while something was not written it stays until it is closed.
   *
   * @param beyond the number of texts right of the last column
   */
  void tell(int written, int added, int beyond, List<Unwritten> unwritten) {
    Message done =
        written + added == 0
            ? Message.of("ledger.ui.unchanged")
            : Message.of("ledger.ui.written", written, added);
    int failed = unwritten.size() + beyond;
    if (failed == 0) {
      tell(done);
      return;
    }
    List<String> lines =
        new java.util.ArrayList<>(
            unwritten.stream()
                .map(
                    each ->
                        language.now(
                            Message.of(
                                "ledger.ui.unwritten", each.row(), each.column(), each.reason())))
                .toList());
    if (beyond > 0) {
      lines.add(language.now(Message.of("ledger.ui.beyond", beyond)));
    }
    say(
        written + added == 0
            ? Message.of("ledger.ui.unwrittenAll", failed)
            : Message.of("ledger.ui.writtenBut", done, failed),
        lines);
  }

  private void say(Message message, List<String> lines) {
    pause.stop();
    said.setText(language.now(message));
    list.getItems().setAll(lines);
    list.setPrefHeight(Math.min(ROWS, lines.size()) * ROW + 4);
    list.setPrefWidth(640);
    list.setVisible(false);
    which.setVisible(!lines.isEmpty());
    setVisible(true);
  }

  void hide() {
    pause.stop();
    setVisible(false);
  }
}

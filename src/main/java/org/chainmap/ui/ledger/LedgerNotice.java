package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What came of writing into a list, in the bar above it, where it covers no row: how many cells
 * were changed and rows added, and which cells could not be written and why. It goes after some
 * seconds, and as soon as the map is another than the one it speaks of.
 */
final class LedgerNotice extends HBox {

  private static final Duration SHOWN = Duration.seconds(8);
  private static final Duration WITH_LIST = Duration.seconds(30);
  private static final double NARROWEST = 160;
  private static final double WIDTH = 560;
  private static final double ROW = 24;
  private static final int ROWS = 8;

  /**
   * A cell that was not written.
   *
   * @param row its number in the list, from 1
   * @param column what its column is called
   */
  record Unwritten(int row, Message column, Message reason) {}

  private final Language language;
  private final Supplier<?> map;
  private final Label said = new Label();
  private final Button which = new Button();
  private final ListView<Message> list = new ListView<>();
  private final Popup popup = new Popup();
  private final PauseTransition pause = new PauseTransition(SHOWN);
  private @Nullable Object about;

  /**
   * @param map returns the map as it is
   */
  LedgerNotice(Language language, String ledger, Supplier<?> map) {
    super(4);
    this.language = language;
    this.map = map;
    said.setId(ledger + "-said");
    said.setTooltip(new Tooltip());
    said.getTooltip().setWrapText(true);
    said.getTooltip().setMaxWidth(WIDTH);
    said.getTooltip().textProperty().bind(said.textProperty());
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.SOMETIMES);
    which.setId(ledger + "-unwritten");
    which.textProperty().bind(language.text(Message.of("ledger.ui.which")));
    which.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    which.setMinWidth(Region.USE_PREF_SIZE);
    which.setOnAction(event -> unfold());
    which.managedProperty().bind(which.visibleProperty());
    list.setFixedCellSize(ROW);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(@Nullable Message line, boolean empty) {
                super.updateItem(line, empty);
                setText(line == null ? null : language.now(line));
              }
            });
    list.accessibleTextProperty().bind(language.text(Message.of("ledger.ui.which")));
    StackPane listed = new StackPane(list);
    listed.getStyleClass().addAll("cell-offers", "ledger-unwritten");
    popup.getContent().add(listed);
    popup.setAutoHide(true);
    popup.setAutoFix(true);
    popup.showingProperty().subscribe(this::pauseOrGo);
    hoverProperty().subscribe(this::pauseOrGo);
    Button close =
        Buttons.icon(language, Feather.X, Message.of("ledger.ui.closeNotice"), this::hide);
    getChildren().addAll(said, which, close);
    getStyleClass().add("ledger-notice");
    setAlignment(Pos.CENTER_RIGHT);
    setPrefWidth(0);
    pause.setOnFinished(event -> hide());
    hide();
  }

  /** Says something for some seconds. */
  void tell(Message message) {
    say(message, List.of());
  }

  /**
   * Says what came of writing a block.
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
    List<Message> lines =
        new ArrayList<>(
            unwritten.stream()
                .map(
                    each ->
                        Message.of("ledger.ui.unwritten", each.row(), each.column(), each.reason()))
                .toList());
    if (beyond > 0) {
      lines.add(Message.of("ledger.ui.beyond", beyond));
    }
    say(
        written + added == 0
            ? Message.of("ledger.ui.unwrittenAll", failed)
            : Message.of("ledger.ui.writtenBut", done, failed),
        lines);
  }

  private void say(Message message, List<Message> lines) {
    about = map.get();
    said.setText(language.now(message));
    list.getItems().setAll(lines);
    list.setPrefSize(WIDTH, Math.min(ROWS, lines.size()) * ROW + 4);
    popup.hide();
    which.setVisible(!lines.isEmpty());
    setMinWidth(NARROWEST + (lines.isEmpty() ? 0 : NARROWEST / 2));
    setVisible(true);
    pause.setDuration(lines.isEmpty() ? SHOWN : WITH_LIST);
    pause.playFromStart();
  }

  private void unfold() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    Bounds at = which.localToScreen(which.getLayoutBounds());
    if (at != null) {
      popup.show(which, at.getMaxX() - WIDTH, at.getMaxY());
    }
  }

  /** Stays while it is being read. */
  private void pauseOrGo() {
    if (isHover() || popup.isShowing()) {
      pause.pause();
    } else if (isVisible()) {
      pause.play();
    }
  }

  /**
   * Goes if the map is no longer the one it speaks of: that was undone, or something came after.
   */
  void follow() {
    if (about != map.get()) {
      hide();
    }
  }

  void hide() {
    pause.stop();
    popup.hide();
    about = null;
    setMinWidth(0);
    setVisible(false);
  }
}

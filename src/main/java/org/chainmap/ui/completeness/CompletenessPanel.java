package org.chainmap.ui.completeness;

import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.ledger.Inquiries.Inquiry;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;
import org.jspecify.annotations.Nullable;

/**
 * The panel of what is still to be filled in: how much there is, by segment or by field, and beside
 * it what to ask whom. Selecting a row shows its element, and the field that is missing first;
 * Enter or a double click goes into that field.
 */
public final class CompletenessPanel extends SplitPane {

  /** Where fields are filled in. */
  public interface FieldPlace {

    /**
     * Brings a field of the selected element into view.
     *
     * @param enter whether the keyboard focus goes into it
     */
    void show(String field, boolean enter);
  }

  private final MapAccess access;
  private final LiveCompleteness live;
  private final FieldPlace fieldPlace;
  private final FilledTable filled;
  private final AskTable asks;
  private final ToggleButton byField = new ToggleButton();
  private final UpdateGuard guard = new UpdateGuard();

  public CompletenessPanel(
      MapAccess access, LiveCompleteness live, Language language, FieldPlace fieldPlace) {
    this.access = access;
    this.live = live;
    this.fieldPlace = fieldPlace;
    filled = new FilledTable(language);
    asks = new AskTable(access, language);
    filled.table().getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    asks.table().getSelectionModel().selectedItemProperty().subscribe(row -> go(row, false));
    asks.table().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    asks.table().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    VBox.setVgrow(filled.table(), Priority.ALWAYS);
    VBox left = new VBox(switches(language), filled.table());
    left.setMinWidth(0);
    getItems().addAll(left, asks.table());
    setDividerPositions(0.4);
    Narrow.stack(this);
    setMinHeight(0);
    var whileSeen = new WhileSeen(this, this::refresh);
    access.scope().add(live.onCounted(whileSeen::ask));
    access.scope().add(language.follow(whileSeen::ask));
  }

  private HBox switches(Language language) {
    ToggleButton bySegment = new ToggleButton();
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(2, bySegment, byField);
    row.getStyleClass().add("score-switches");
    name(bySegment, "segments", language, group);
    name(byField, "fields", language, group);
    bySegment.setSelected(true);
    return row;
  }

  private void name(ToggleButton button, String key, Language language, ToggleGroup group) {
    button.setId("filled-by-" + key);
    button.getStyleClass().add("flat-toggle");
    button.textProperty().bind(language.text(Message.of("completeness.by." + key)));
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          refresh();
        });
  }

  /** The number of elements with something to be filled in. */
  public int count() {
    return live.latest().map(found -> found.inquiries().all().size()).orElse(0);
  }

  /** Puts the keyboard focus into the list of what to ask. */
  public void focusAsks() {
    asks.table().requestFocus();
  }

  private void refresh() {
    live.latest()
        .ifPresent(
            found ->
                guard.update(
                    () -> {
                      boolean fields = byField.isSelected();
                      filled.show(
                          fields
                              ? FilledRow.ofFields(found.completeness())
                              : FilledRow.ofSegments(found.map(), found.completeness()),
                          fields);
                      asks.show(found.inquiries());
                    }));
  }

  private void chosen(@Nullable FilledRow row) {
    if (row != null && !guard.updating()) {
      row.element().filter(id -> access.map().find(id).isPresent()).ifPresent(access::show);
    }
  }

  private void go(@Nullable Inquiry row, boolean enter) {
    if (row == null || guard.updating()) {
      return;
    }
    if (access.map().find(row.question().element()).isPresent()) {
      access.show(row.question().element());
      fieldPlace.show(row.question().missing().getFirst().key(), enter);
    }
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && event.getCode() == KeyCode.ENTER) {
      go(asks.table().getSelectionModel().getSelectedItem(), true);
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      go(asks.table().getSelectionModel().getSelectedItem(), true);
    }
  }
}

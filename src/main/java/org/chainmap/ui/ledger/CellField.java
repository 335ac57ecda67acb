package org.chainmap.ui.ledger;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * The text field that lies over the cell being edited, with what completes its text or says why it
 * was refused below it.
 */
final class CellField {

  private static final double NARROWEST = 120;

  private final Language language;
  private final Pane pane = new Pane();
  private final TextField field = new TextField();
  private final CellOfferList list;
  private final Supplier<@Nullable Bounds> cell;

  /** Whether the text was typed, so that only what completes it is offered. */
  private boolean typed;

  private String before = "";

  /**
   * @param cell returns where the cell being edited lies in the scene, null where it cannot be seen
   * @param chosen receives a text completed by a click, and whether that ends the edit
   */
  CellField(
      String id, Language language, Supplier<@Nullable Bounds> cell, CellOfferList.Chosen chosen) {
    this.language = language;
    this.cell = cell;
    list = new CellOfferList(field, chosen);
    pane.setPickOnBounds(false);
    field.setId(id);
    field.getStyleClass().add("cell-field");
    field.setManaged(false);
    field.textProperty().subscribe((was, now) -> offer());
    pane.layoutBoundsProperty().subscribe(this::place);
  }

  Node node() {
    return pane;
  }

  TextField field() {
    return field;
  }

  String text() {
    return field.getText();
  }

  boolean typed() {
    return typed;
  }

  /**
   * Lays the field over its cell.
   *
   * @param name what its column is called
   * @param shown the text it begins with
   * @param typing whether that is what is being typed, and not what the cell has
   */
  void open(Message name, CellOffers offers, String shown, boolean typing) {
    typed = typing;
    before = shown;
    list.use(offers);
    field.accessibleTextProperty().unbind();
    field.accessibleTextProperty().bind(language.text(name));
    field.setText(shown);
    if (pane.getChildren().isEmpty()) {
      pane.getChildren().add(field);
    }
    place();
    field.applyCss();
    field.layout();
    if (typed) {
      field.end();
    } else {
      field.selectAll();
    }
    offer();
  }

  void close() {
    list.hide();
    unrefuse();
    pane.getChildren().clear();
  }

  private void place() {
    Bounds at = pane.getChildren().isEmpty() ? null : cell.get();
    if (at != null) {
      Bounds bounds = pane.sceneToLocal(at);
      double x = Math.clamp(bounds.getMinX(), 0, Math.max(0, pane.getWidth() - NARROWEST / 2));
      field.resizeRelocate(
          x,
          bounds.getMinY(),
          Math.min(
              Math.max(bounds.getWidth(), NARROWEST), Math.max(NARROWEST / 2, pane.getWidth() - x)),
          bounds.getHeight());
    }
  }

  private void offer() {
    if (pane.getScene() != null && !pane.getChildren().isEmpty()) {
      typed |= !field.getText().equals(before);
      unrefuse();
      list.show(field.getText(), !typed);
    }
  }

  /** Chooses another offer; false if there are none. */
  boolean move(int by) {
    return list.move(by);
  }

  /** Completes the text by the offer that is chosen, if one is. */
  void complete() {
    put(list.completed(field.getText()));
  }

  /** Replaces the text; one that stays keeps the caret where it is. */
  void put(String text) {
    if (!text.equals(field.getText())) {
      field.setText(text);
      field.end();
    }
  }

  /** Says why the text is refused, until it is changed. */
  void refuse(Message reason) {
    String why = language.now(reason);
    field.pseudoClassStateChanged(CellOfferList.REFUSED, true);
    field.setAccessibleHelp(why);
    list.refuse(why);
  }

  private void unrefuse() {
    field.pseudoClassStateChanged(CellOfferList.REFUSED, false);
    field.setAccessibleHelp(null);
  }

  /** Returns why the text is refused, if it is. */
  Optional<String> refused() {
    return Optional.ofNullable(field.getAccessibleHelp());
  }
}

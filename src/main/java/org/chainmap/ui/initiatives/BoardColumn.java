package org.chainmap.ui.initiatives;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;

/** A column of the board: the initiatives in one state, as cards. */
final class BoardColumn extends VBox {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final InitiativeState state;
  private final Language language;
  private final Label head = new Label();
  private final ListView<Agenda.Entry> cards = new ListView<>();
  private final UpdateGuard guard = new UpdateGuard();

  /**
   * @param chosen is called for a card that a person chooses
   * @param dropped is called for a card that is dropped here
   */
  BoardColumn(
      InitiativeState state,
      Language language,
      Consumer<Agenda.Entry> chosen,
      BiConsumer<Id, InitiativeState> dropped) {
    this.state = state;
    this.language = language;
    getStyleClass().add("board-column");
    head.getStyleClass().add("section");
    cards.setId("board-" + state.key());
    cards.accessibleTextProperty().bind(language.text(state.label()));
    cards.setCellFactory(list -> new CardCell(language));
    Label empty = new Label();
    empty.getStyleClass().add("muted");
    empty.textProperty().bind(language.text(Message.of("initiatives.emptyColumn")));
    cards.setPlaceholder(empty);
    cards.setMinHeight(0);
    cards
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null && !guard.updating()) {
                chosen.accept(entry);
              }
            });
    VBox.setVgrow(cards, Priority.ALWAYS);
    getChildren().addAll(head, cards);
    setMinWidth(0);
    setPrefWidth(100);
    accept(dropped);
  }

  private void accept(BiConsumer<Id, InitiativeState> dropped) {
    setOnDragOver(
        event -> {
          if (dragged(event).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(TARGET, true);
            event.consume();
          }
        });
    setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
    setOnDragDropped(
        event -> {
          Optional<Id> card = dragged(event);
          card.ifPresent(id -> dropped.accept(id, state));
          event.setDropCompleted(card.isPresent());
          event.consume();
        });
  }

  private static Optional<Id> dragged(DragEvent event) {
    return event.getDragboard().getContent(CardCell.DRAGGED) instanceof String id
        ? Optional.of(Id.of(id))
        : Optional.empty();
  }

  InitiativeState state() {
    return state;
  }

  ListView<Agenda.Entry> cards() {
    return cards;
  }

  Optional<Agenda.Entry> chosen() {
    return Optional.ofNullable(cards.getSelectionModel().getSelectedItem());
  }

  /** Shows the initiatives of this state; a selected element's card is chosen. */
  void show(List<Agenda.Entry> entries, Consumer<ListView<Agenda.Entry>> choose) {
    head.setText(language.now(Message.of("initiatives.column", state.label(), entries.size())));
    guard.update(
        () -> {
          cards.getItems().setAll(entries);
          choose.accept(cards);
        });
  }

  /** Marks the card of an element, or none. */
  void choose(java.util.Set<Id> selection) {
    guard.update(() -> choose(cards, selection));
  }

  static void choose(ListView<Agenda.Entry> cards, java.util.Set<Id> selection) {
    for (int i = 0; i < cards.getItems().size(); i++) {
      if (selection.contains(cards.getItems().get(i).id())) {
        cards.getSelectionModel().clearAndSelect(i);
        cards.getFocusModel().focus(i);
        return;
      }
    }
    cards.getSelectionModel().clearSelection();
  }
}

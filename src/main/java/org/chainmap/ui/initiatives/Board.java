package org.chainmap.ui.initiatives;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.ui.Language;

/**
 * The board: a column for each state. Dragging a card to another column, or Ctrl with the left or
 * right arrow, changes its state; the arrows alone go from card to card.
 */
final class Board extends HBox {

  private final List<BoardColumn> columns;
  private final BiConsumer<Id, InitiativeState> move;

  /**
   * @param chosen is called for a card that a person chooses
   * @param move puts an initiative into a state
   */
  Board(Language language, Consumer<Agenda.Entry> chosen, BiConsumer<Id, InitiativeState> move) {
    this.move = move;
    getStyleClass().add("board");
    columns =
        Arrays.stream(InitiativeState.values())
            .map(state -> new BoardColumn(state, language, chosen, this::moved))
            .toList();
    for (BoardColumn column : columns) {
      HBox.setHgrow(column, Priority.ALWAYS);
      column.cards().addEventFilter(KeyEvent.KEY_PRESSED, event -> key(column, event));
    }
    getChildren().addAll(columns);
    setMinSize(0, 0);
  }

  void show(Agenda agenda, Set<Id> selection) {
    columns.forEach(
        column ->
            column.show(agenda.in(column.state()), cards -> BoardColumn.choose(cards, selection)));
  }

  void choose(Set<Id> selection) {
    columns.forEach(column -> column.choose(selection));
  }

  private void key(BoardColumn from, KeyEvent event) {
    boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isMetaDown();
    int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (!plain || step == 0) {
      return;
    }
    event.consume();
    int to = columns.indexOf(from) + step;
    if (to < 0 || to >= columns.size()) {
      return;
    }
    if (event.isControlDown()) {
      from.chosen().ifPresent(entry -> moved(entry.id(), columns.get(to).state()));
    } else {
      beside(
          from,
          columns.subList(Math.min(to, step < 0 ? 0 : to), step < 0 ? to + 1 : columns.size()),
          step);
    }
  }

  /** Goes to the next column with cards in this direction. */
  private static void beside(BoardColumn from, List<BoardColumn> onward, int step) {
    List<BoardColumn> nearest = step < 0 ? onward.reversed() : onward;
    nearest.stream()
        .filter(column -> !column.cards().getItems().isEmpty())
        .findFirst()
        .ifPresent(
            column -> {
              int row = Math.max(0, from.cards().getSelectionModel().getSelectedIndex());
              column.cards().requestFocus();
              column
                  .cards()
                  .getSelectionModel()
                  .clearAndSelect(Math.min(row, column.cards().getItems().size() - 1));
            });
  }

  /** Moves a card; the keyboard focus goes with it. */
  private void moved(Id card, InitiativeState state) {
    move.accept(card, state);
    Optional<BoardColumn> now =
        columns.stream()
            .filter(column -> column.cards().getItems().stream().anyMatch(e -> e.id().equals(card)))
            .findFirst();
    now.ifPresent(
        column -> {
          column.choose(Set.of(card));
          column.cards().requestFocus();
          column.cards().scrollTo(column.cards().getSelectionModel().getSelectedIndex());
        });
  }
}

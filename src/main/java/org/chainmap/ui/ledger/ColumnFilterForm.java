package org.chainmap.ui.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;
import org.chainmap.ledger.ColumnFilter;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the cells of a column must be for their rows to be shown: for numbers the least and the
 * most, otherwise the texts to choose from, which a field narrows.
 */
final class ColumnFilterForm {

  private static final double WIDTH = 260;
  private static final double HEIGHT = 220;

  private final Language language;
  private final Consumer<Optional<ColumnFilter>> done;
  private final Popup popup = new Popup();
  private final TextField first = new TextField();
  private final TextField second = new TextField();
  private final Label reason = new Label();
  private final ListView<String> list = new ListView<>();
  private final Set<String> unchecked = new HashSet<>();
  private final List<String> texts;
  private final boolean number;

  /**
   * @param number whether the column holds numbers
   * @param texts the texts that the column shows
   * @param before the filter it has
   * @param done receives another one, or none
   */
  ColumnFilterForm(
      Language language,
      boolean number,
      List<String> texts,
      Optional<ColumnFilter> before,
      Consumer<Optional<ColumnFilter>> done) {
    this.language = language;
    this.number = number;
    this.texts = texts;
    this.done = done;
    before.ifPresent(this::begin);
    VBox box = new VBox(6);
    box.getStyleClass().add("cell-offers");
    box.getStyleClass().add("filter-form");
    box.setPrefWidth(WIDTH);
    if (number) {
      name(first, "ledger.ui.atLeast");
      name(second, "ledger.ui.atMost");
      box.getChildren().add(new HBox(6, first, second));
    } else {
      name(first, "ledger.ui.contains");
      first.textProperty().subscribe((was, now) -> narrow());
      list.setPrefHeight(HEIGHT);
      list.setCellFactory(view -> new CheckBoxListCell<>(this::checked, words()));
      list.accessibleTextProperty().bind(language.text(Message.of("ledger.ui.choose")));
      CheckBox all = new CheckBox();
      all.textProperty().bind(language.text(Message.of("ledger.ui.all")));
      all.setSelected(unchecked.isEmpty());
      all.setOnAction(event -> checkAll(all.isSelected()));
      box.getChildren().addAll(first, all, list);
      narrow();
    }
    first.setId("column-filter");
    reason.getStyleClass().add("cell-refusal");
    reason.setWrapText(true);
    reason.managedProperty().bind(reason.textProperty().isNotEmpty());
    box.getChildren().addAll(reason, buttons());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setAutoFix(true);
  }

  private void begin(ColumnFilter filter) {
    switch (filter) {
      case ColumnFilter.Contains(String text) -> first.setText(text);
      case ColumnFilter.AnyOf(Set<String> chosen) ->
          texts.stream().filter(text -> !chosen.contains(text)).forEach(unchecked::add);
      case ColumnFilter.Between between -> {
        first.setText(between.least() == null ? "" : String.valueOf(between.least()));
        second.setText(between.most() == null ? "" : String.valueOf(between.most()));
      }
    }
  }

  private void name(TextField field, String key) {
    field.promptTextProperty().bind(language.text(Message.of(key)));
    field.accessibleTextProperty().bind(language.text(Message.of(key)));
  }

  private HBox buttons() {
    Button apply = new Button();
    apply.setId("column-filter-apply");
    apply.textProperty().bind(language.text(Message.of("ledger.ui.apply")));
    apply.setDefaultButton(true);
    apply.setOnAction(event -> apply());
    Button clear = new Button();
    clear.textProperty().bind(language.text(Message.of("ledger.ui.clearColumn")));
    clear.setOnAction(event -> end(Optional.empty()));
    return new HBox(6, apply, clear);
  }

  private StringConverter<String> words() {
    return new StringConverter<>() {
      @Override
      public String toString(String text) {
        return text.isEmpty() ? language.now(Message.of("ledger.ui.unknown")) : text;
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    };
  }

  private SimpleBooleanProperty checked(String text) {
    SimpleBooleanProperty on = new SimpleBooleanProperty(!unchecked.contains(text));
    on.subscribe(
        (before, now) -> {
          if (now) {
            unchecked.remove(text);
          } else {
            unchecked.add(text);
          }
        });
    return on;
  }

  private void checkAll(boolean on) {
    if (on) {
      unchecked.removeAll(list.getItems());
    } else {
      unchecked.addAll(list.getItems());
    }
    list.refresh();
  }

  private void narrow() {
    String wanted = first.getText().strip().toLowerCase(Locale.ROOT);
    list.getItems()
        .setAll(
            texts.stream().filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted)).toList());
  }

  void show(Node below) {
    Bounds at = below.localToScreen(below.getLayoutBounds());
    if (at != null) {
      popup.show(below, at.getMinX(), at.getMaxY());
      first.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      apply();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      event.consume();
    }
  }

  private void apply() {
    if (number) {
      between();
      return;
    }
    boolean some = list.getItems().stream().anyMatch(unchecked::contains);
    String text = first.getText().strip();
    if (some) {
      Set<String> chosen = new HashSet<>(list.getItems());
      chosen.removeAll(unchecked);
      end(Optional.of(new ColumnFilter.AnyOf(chosen)));
    } else {
      end(text.isEmpty() ? Optional.empty() : Optional.of(new ColumnFilter.Contains(text)));
    }
  }

  private void between() {
    try {
      Double least = limit(first);
      Double most = limit(second);
      end(
          least == null && most == null
              ? Optional.empty()
              : Optional.of(new ColumnFilter.Between(least, most)));
    } catch (NumberFormatException e) {
      reason.setText(language.now(Message.of("ledger.ui.noNumber")));
    }
  }

  private static @Nullable Double limit(TextField field) {
    String text = field.getText().strip().replace("%", "");
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private void end(Optional<ColumnFilter> filter) {
    popup.hide();
    done.accept(filter);
  }
}

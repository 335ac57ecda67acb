package org.chainmap.ui.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.chainmap.ledger.pack.PackColumn;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** Ticks which lists are exported, and which columns of each in which order. */
final class ListTicks {

  /** A column and whether it is shown. */
  private record Tick(PackColumn<?> column, BooleanProperty on) {}

  private final Language language;
  private final ListView<PackList<?>> lists = new ListView<>();
  private final ListView<Tick> columns = new ListView<>();
  private final Map<PackList<?>, BooleanProperty> ticked = new HashMap<>();
  private final Map<PackList<?>, ObservableList<Tick>> ofLists = new HashMap<>();
  private final Map<PackList<?>, Integer> counts = new HashMap<>();
  private final HBox root;

  /** Whether ticks are set by {@link #show} and not by the person. */
  private boolean setting;

  private final Runnable changed;

  /**
   * @param changed is run whenever the person changes a tick or the order
   */
  ListTicks(ChainMap map, Language language, Runnable changed) {
    this.language = language;
    this.changed = changed;
    for (PackList<?> list : PackLists.ALL) {
      ticked.put(list, watched(false));
      ofLists.put(list, FXCollections.observableArrayList());
      counts.put(list, list.rows().apply(map).size());
    }
    lists.setId("lists-lists");
    lists.getItems().setAll(PackLists.ALL);
    lists.setCellFactory(
        view ->
            new CheckBoxListCell<>(
                list -> Objects.requireNonNull(ticked.get(list)), words(this::name)));
    lists.setOnKeyPressed(
        event -> {
          PackList<?> list = lists.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && list != null) {
            toggle(Objects.requireNonNull(ticked.get(list)));
            event.consume();
          }
        });
    columns.setId("lists-columns");
    columns.setCellFactory(
        view ->
            new CheckBoxListCell<>(Tick::on, words(tick -> language.now(tick.column().heading()))));
    columns.setOnKeyPressed(
        event -> {
          Tick tick = columns.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && tick != null) {
            toggle(tick.on());
            event.consume();
          }
        });
    lists
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            list -> {
              if (list != null) {
                columns.setItems(Objects.requireNonNull(ofLists.get(list)));
              }
            });
    lists.setPrefSize(300, 214);
    columns.setPrefSize(240, 176);
    HBox order = new HBox(8, mover("lists.up", -1), mover("lists.down", 1));
    VBox left = new VBox(4, label("lists.lists", lists), lists);
    VBox right = new VBox(4, label("lists.columns", columns), columns, order);
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox.setVgrow(lists, Priority.ALWAYS);
    VBox.setVgrow(columns, Priority.ALWAYS);
    root = new HBox(12, left, right);
    lists.getSelectionModel().selectFirst();
  }

  HBox root() {
    return root;
  }

  /** Shows a choice of lists. */
  void show(PackContent content) {
    setting = true;
    for (PackList<?> list : PackLists.ALL) {
      List<String> shown =
          content.lists().stream()
              .filter(chosen -> chosen.list().equals(list))
              .findFirst()
              .map(PackContent.Chosen::columns)
              .orElse(List.of());
      Objects.requireNonNull(ticked.get(list))
          .set(content.lists().stream().anyMatch(chosen -> chosen.list().equals(list)));
      List<Tick> ticks = new ArrayList<>();
      for (String key : shown) {
        list.columns().stream()
            .filter(column -> column.key().equals(key))
            .forEach(column -> ticks.add(new Tick(column, watched(true))));
      }
      for (PackColumn<?> column : list.columns()) {
        if (!shown.contains(column.key())) {
          ticks.add(new Tick(column, watched(shown.isEmpty())));
        }
      }
      Objects.requireNonNull(ofLists.get(list)).setAll(ticks);
    }
    setting = false;
  }

  /** Returns what is ticked, in the order of the lists. */
  PackContent content(boolean contacts) {
    List<PackContent.Chosen> chosen = new ArrayList<>();
    for (PackList<?> list : PackLists.ALL) {
      List<String> shown =
          Objects.requireNonNull(ofLists.get(list)).stream()
              .filter(tick -> tick.on().get())
              .map(tick -> tick.column().key())
              .toList();
      if (Objects.requireNonNull(ticked.get(list)).get() && !shown.isEmpty()) {
        boolean usual = shown.equals(list.columnKeys());
        chosen.add(new PackContent.Chosen(list, usual ? List.of() : shown));
      }
    }
    return new PackContent(chosen, contacts);
  }

  private BooleanProperty watched(boolean on) {
    BooleanProperty property = new SimpleBooleanProperty(on);
    property.subscribe((before, now) -> told());
    return property;
  }

  private void told() {
    if (!setting) {
      changed.run();
    }
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }

  private Button mover(String key, int by) {
    Button button = new Button(language.now(key));
    button.setOnAction(
        event -> {
          int at = columns.getSelectionModel().getSelectedIndex();
          int to = at + by;
          if (at >= 0 && to >= 0 && to < columns.getItems().size()) {
            Tick tick = columns.getItems().remove(at);
            columns.getItems().add(to, tick);
            columns.getSelectionModel().select(to);
            columns.scrollTo(to);
            told();
          }
        });
    return button;
  }

  private Label label(String key, ListView<?> named) {
    Label label = new Label(language.now(key));
    label.setLabelFor(named);
    return label;
  }

  private String name(PackList<?> list) {
    int count = counts.getOrDefault(list, 0);
    return language.now(Message.of("ui.lists.list", list.name(), count));
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T item) {
        return item == null ? "" : words.apply(item);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }
}

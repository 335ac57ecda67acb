package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A table of all elements of one kind. Selecting a row shows the element; cells can be edited. */
public final class ElementTable<E extends Element> extends HBox {

  private final MapAccess access;
  private final Language language;
  private final Class<E> kind;
  private final TableView<E> table;
  private final VBox buttons = new VBox(4);
  private final UpdateGuard guard = new UpdateGuard();

  /** The column of what an element is called, edited as soon as there is a new one. */
  private @Nullable TableColumn<E, String> naming;

  /** The row added last, until something is typed into it. */
  private @Nullable Id added;

  ElementTable(MapAccess access, Language language, Class<E> kind, String name) {
    this.access = access;
    this.language = language;
    this.kind = kind;
    table = Tables.table(language, "lists." + name, "lists." + name + ".none");
    table.setId(name);
    table.setEditable(true);
    table.getSelectionModel().getSelectedItems().subscribe(this::chosen);
    HBox.setHgrow(table, Priority.ALWAYS);
    buttons.getStyleClass().add("side-buttons");
    getChildren().addAll(table, buttons);
    access.whenMapChanges(this::refresh);
    button("delete", Feather.TRASH_2, this::delete);
  }

  /** Fills the table after its columns are added, and again after every change of language. */
  ElementTable<E> ready() {
    access.scope().add(language.follow(this::refresh));
    return this;
  }

  /** The number of elements. */
  public int count() {
    return access.map().all(kind).size();
  }

  private void chosen() {
    List<Id> ids = new ArrayList<>();
    for (E element : table.getSelectionModel().getSelectedItems()) {
      if (element != null) {
        ids.add(element.id());
      }
    }
    if (guard.updating()) {
      return;
    }
    if (ids.size() == 1) {
      access.show(ids.getFirst());
    } else if (!ids.isEmpty()) {
      access.show(ids.getLast());
      access.select(new LinkedHashSet<>(ids));
    }
  }

  private void refresh() {
    List<Id> chosen =
        table.getSelectionModel().getSelectedItems().stream()
            .filter(java.util.Objects::nonNull)
            .map(Element::id)
            .toList();
    guard.update(
        () -> Tables.refill(table, access.map().all(kind), each -> chosen.contains(each.id())));
  }

  private void delete() {
    List<Id> ids = table.getSelectionModel().getSelectedItems().stream().map(Element::id).toList();
    if (!ids.isEmpty()) {
      access.delete(ids);
    }
  }

  ElementTable<E> button(String name, Feather icon, Runnable action) {
    Button button = Buttons.icon(language, icon, Message.of("ui.lists." + name), action);
    button.setId(table.getId() + "-" + name);
    buttons.getChildren().addFirst(button);
    return this;
  }

  /** Adds an element and opens its name for editing, ready for letters at once. */
  void add(E element) {
    Message label = Message.of("label.element." + kind.getSimpleName());
    access.commit(Change.of(Message.of("ui.change.add", label), Edit.add(element)));
    added = element.id();
    table.getSelectionModel().clearSelection();
    table.getSelectionModel().select(element);
    table.scrollTo(element);
    int row = table.getItems().indexOf(element);
    if (naming != null && row >= 0) {
      table.requestFocus();
      table.applyCss();
      table.layout();
      table.edit(row, naming);
      table.applyCss();
      table.layout();
    }
  }

  ElementTable<E> shown(Message title, double width, Function<E, @Nullable String> text) {
    table.getColumns().add(Tables.column(language, title, width, text));
    return this;
  }

  /** Adds an editable column of text. */
  ElementTable<E> text(
      String field, double width, Function<E, @Nullable String> get, BiFunction<E, String, E> set) {
    TableColumn<E, String> column = Tables.column(language, FieldNames.of(field), width, get);
    column.setCellFactory(TextFieldTableCell.forTableColumn());
    // As typed: what is edited is what was shown.
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(Objects.toString(get.apply(row.getValue()), "")));
    column.setOnEditCommit(
        event ->
            write(
                field,
                event.getRowValue(),
                set.apply(event.getRowValue(), event.getNewValue().strip())));
    if (naming == null) {
      naming = column;
    }
    table.getColumns().add(column);
    return this;
  }

  /** Adds a column for one constant out of a few; no value is displayed but not offered. */
  <T extends Keyed> ElementTable<E> choice(
      String field,
      double width,
      T[] values,
      Function<E, @Nullable T> get,
      BiFunction<E, T, E> set) {
    TableColumn<E, T> column = new TableColumn<>();
    column.textProperty().bind(language.text(FieldNames.of(field)));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(get.apply(row.getValue())));
    column.setCellFactory(
        ComboBoxTableCell.forTableColumn(
            new StringConverter<>() {
              @Override
              public String toString(@Nullable T value) {
                return value == null ? "" : language.now(value.label());
              }

              @Override
              public @Nullable T fromString(String text) {
                return null;
              }
            },
            values));
    ListCopy.says(column, value -> language.now(value.label()));
    column.setOnEditCommit(
        event -> {
          T value = event.getNewValue();
          if (value != null) {
            write(field, event.getRowValue(), set.apply(event.getRowValue(), value));
          }
        });
    table.getColumns().add(column);
    return this;
  }

  private void write(String field, E before, E after) {
    if (!after.equals(before) && access.map().find(before.id()).isPresent()) {
      E now = access.map().find(kind, before.id()).orElse(before);
      if (now.equals(before)) {
        Message label = FieldNames.of(field);
        Change change = Change.of(Message.of("ui.change.field", label), Edit.update(before, after));
        boolean fresh = before.id().equals(added);
        added = null;
        if (fresh) {
          access.name(change);
        } else {
          access.commit(change);
        }
      }
    }
    refresh();
  }
}

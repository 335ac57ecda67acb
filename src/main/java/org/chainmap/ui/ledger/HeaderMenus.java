package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ledger.LedgerMemory.Arranged;
import org.kordamp.ikonli.feather.Feather;

/**
 * The headers of a ledger's table: a button that filters by the column, a menu that groups by it or
 * hides it, and the arrangement of the columns, which is remembered.
 */
final class HeaderMenus<E extends Identified> {

  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final LedgerTable<E> table;
  private final Language language;
  private final LedgerMemory memory;
  private final Map<Column<E>, Button> buttons = new java.util.HashMap<>();
  private final Runnable changed;
  private boolean arranging;

  /**
   * @param changed is told when another filter or group was chosen
   */
  HeaderMenus(LedgerTable<E> table, Language language, LedgerMemory memory, Runnable changed) {
    this.table = table;
    this.language = language;
    this.memory = memory;
    this.changed = changed;
    arrange();
    for (TableColumn<LedgerRow<E>, ?> each : List.copyOf(table.getColumns())) {
      table.of(each).ifPresent(of -> install(each, of));
      each.widthProperty().subscribe((before, now) -> remember());
      each.visibleProperty().subscribe((before, now) -> remember());
    }
    table.getColumns().subscribe(this::remember);
  }

  private void arrange() {
    Map<String, Arranged> known = memory.columns(table.shown().ledger().key());
    List<TableColumn<LedgerRow<E>, ?>> columns = new ArrayList<>(table.getColumns());
    List<String> order = List.copyOf(known.keySet());
    if (known.isEmpty()) {
      return;
    }
    // A column that is new since then stays behind those it came after.
    columns.sort(
        java.util.Comparator.comparingInt(
            column ->
                table.isNumbers(column)
                    ? -1
                    : order.contains(column.getId())
                        ? order.indexOf(column.getId())
                        : order.size()));
    arranging = true;
    table.getColumns().setAll(columns);
    for (TableColumn<LedgerRow<E>, ?> column : columns) {
      Arranged arranged = known.get(column.getId());
      if (arranged != null) {
        column.setPrefWidth(arranged.width());
        column.setVisible(!arranged.hidden());
      }
    }
    arranging = false;
  }

  private void remember() {
    if (!arranging) {
      memory.columns(
          table.shown().ledger().key(),
          table.getColumns().stream()
              .filter(column -> table.of(column).isPresent())
              .map(
                  column ->
                      new Arranged(column.getId(), (int) column.getWidth(), !column.isVisible()))
              .toList());
    }
  }

  private void install(TableColumn<LedgerRow<E>, ?> column, Column<E> of) {
    Button button =
        Buttons.icon(
            language,
            Feather.FILTER,
            Message.of("ledger.ui.filterBy", of.heading()),
            () -> filter(of));
    button.setId("filter-" + of.key());
    button.getStyleClass().addAll(Styles.SMALL, "header-button");
    button.setFocusTraversable(false);
    buttons.put(of, button);
    column.setGraphic(button);
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(event -> menu.getItems().setAll(items(column, of)));
    column.setContextMenu(menu);
  }

  private List<MenuItem> items(TableColumn<LedgerRow<E>, ?> column, Column<E> of) {
    MenuItem filter = item("ledger.ui.filter", () -> filter(of));
    CheckMenuItem group = new CheckMenuItem(language.now(Message.of("ledger.ui.group")));
    group.setSelected(of.key().equals(query().group()));
    group.setOnAction(event -> change(query().withGroup(group.isSelected() ? of.key() : null)));
    MenuItem hide = item("ledger.ui.hide", () -> column.setVisible(false));
    hide.setDisable(table.dataColumns().size() < 2);
    MenuItem all =
        item("ledger.ui.showAll", () -> table.getColumns().forEach(each -> each.setVisible(true)));
    return List.of(filter, group, hide, all);
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(language.now(Message.of(key)));
    item.setOnAction(event -> action.run());
    return item;
  }

  private LedgerQuery query() {
    return table.shown().query();
  }

  private void change(LedgerQuery other) {
    table.shown().query(before -> other);
    mark();
    changed.run();
  }

  /** Opens the form that filters by a column. */
  void filter(Column<E> of) {
    Button button = buttons.get(of);
    if (button != null) {
      new ColumnFilterForm(
              language,
              of.type() instanceof ColumnType.Number,
              table.shown().rows().texts(of),
              Optional.ofNullable(query().filters().get(of.key())),
              filter -> change(query().withFilter(of.key(), filter)))
          .show(button);
    }
  }

  /** Marks the columns by which rows are filtered. */
  void mark() {
    buttons.forEach(
        (of, button) ->
            button.pseudoClassStateChanged(ON, query().filters().containsKey(of.key())));
  }
}

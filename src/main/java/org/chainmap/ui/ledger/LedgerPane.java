package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.model.Element;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListMenu;
import org.chainmap.ui.MapAccess;
import org.kordamp.ikonli.feather.Feather;

/** One list: its table, and the bar above it with the filter, what is shown, and new rows. */
final class LedgerPane<E extends Identified> {

  private final MapAccess access;
  private final Language language;
  private final Ledger<E> ledger;
  private final ShownRows<E> shown;
  private final LedgerTable<E> table;
  private final LedgerNotice notice;
  private final HeaderMenus<E> headers;
  private final BlockWriting<E> writing;
  private final BlockEditing<E> blocks;
  private final CellEditing<E> editing;
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Button clear = new Button();
  private final HBox bar;
  private final StackPane body;
  private Set<Id> told = Set.of();
  private boolean telling;

  /** Runs while the next choice may follow soon. */
  private final PauseTransition quiet = new PauseTransition(Duration.millis(200));

  /** Whether the map is still to follow the last choice. */
  private boolean later;

  LedgerPane(
      Ledger<E> ledger, MapAccess access, Language language, Tasks tasks, LedgerMemory memory) {
    this.ledger = ledger;
    this.access = access;
    this.language = language;
    shown = new ShownRows<>(ledger, access, language, tasks);
    table = new LedgerTable<>(shown, language);
    notice = new LedgerNotice(language, ledger.key(), access::map);
    writing = new BlockWriting<>(table, access, language, notice, this::showAll);
    blocks = new BlockEditing<>(table, writing, tasks);
    editing = new CellEditing<>(table, access, language, writing, blocks);
    headers = new HeaderMenus<>(table, language, memory, this::say);
    new CellKeys<>(table, editing, blocks, this::delete, search::requestFocus).listen();
    ListMenu.offer(table, this::offered);
    ListMenu.pasteBy(table, blocks::paste);
    table.getSelectionModel().getSelectedIndices().subscribe(this::chosen);
    table.getItems().subscribe(this::say);
    quiet.setOnFinished(
        event -> {
          if (later) {
            choose();
          }
        });
    bar = made();
    table.setPlaceholder(placeholder());
    body = new StackPane(table, editing.node());
    body.setMinHeight(0);
  }

  private List<MenuItem> offered() {
    List<MenuItem> items = new ArrayList<>();
    if (!ledger.editable()) {
      return items;
    }
    items.add(item(Message.of("ledger.ui.edit"), "F2", () -> editing.open(Optional.empty())));
    for (Column<E> column : ledger.columns()) {
      if (column.writer() instanceof Column.RelatedElements<E>) {
        items.add(
            item(Message.of("ledger.ui.writeTo", column.heading()), "", () -> editIn(column)));
      }
    }
    items.add(item(Message.of("ledger.ui.paste"), "Ctrl+V", blocks::paste));
    items.add(item(Message.of("ledger.ui.fillDown"), "Ctrl+D", blocks::fillDown));
    items.add(item(Message.of("ledger.ui.empty"), "", blocks::empty));
    return items;
  }

  private MenuItem item(Message name, String key, Runnable action) {
    MenuItem item = new MenuItem(language.now(name));
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Edits the cell of the chosen row in a column. */
  private void editIn(Column<E> column) {
    int row = table.getFocusModel().getFocusedIndex();
    table.dataColumns().stream()
        .filter(each -> table.of(each).filter(column::equals).isPresent())
        .findFirst()
        .ifPresent(
            each -> {
              table.requestFocus();
              table.chosen().moveTo(row, each);
              editing.open(Optional.empty());
            });
  }

  private HBox made() {
    search.setId(ledger.key() + "-search");
    search.promptTextProperty().bind(language.text(Message.of("ledger.ui.search")));
    search.accessibleTextProperty().bind(language.text(Message.of("ledger.ui.search")));
    search.setPrefWidth(200);
    search.setMinWidth(80);
    search.textProperty().subscribe((before, now) -> shown.query(query -> query.withText(now)));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searching);
    count.setId(ledger.key() + "-count");
    count.getStyleClass().add("muted");
    clear.setId(ledger.key() + "-clear");
    clear.textProperty().bind(language.text(Message.of("ledger.ui.clear")));
    clear.getStyleClass().add(Styles.FLAT);
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(event -> showAll());
    HBox.setHgrow(notice, Priority.ALWAYS);
    Button add = button("add", Feather.PLUS, this::add);
    Button delete = button("delete", Feather.TRASH_2, this::delete);
    for (Button each : List.of(add, delete)) {
      each.setVisible(ledger.editable());
      each.setManaged(ledger.editable());
    }
    HBox line = new HBox(6, search, count, clear, notice, add, delete);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  private Button button(String name, Feather icon, Runnable action) {
    Button button =
        Buttons.icon(language, icon, Message.of("ledger.ui." + name, ledger.name()), action);
    button.setId(ledger.key() + "-" + name);
    return button;
  }

  /** Says why there is no row, and offers to show all where some are hidden. */
  private Node placeholder() {
    Label none = new Label();
    none.getStyleClass().add("muted");
    Button all = new Button();
    all.textProperty().bind(language.text(Message.of("ledger.ui.clear")));
    all.setOnAction(event -> showAll());
    all.managedProperty().bind(all.visibleProperty());
    Runnable saying =
        () -> {
          boolean hidden = shown.query().filtering() && count() > 0;
          none.setText(
              language.now(
                  hidden
                      ? Message.of("ledger.ui.noneFound", ledger.name())
                      : ledger.editable()
                          ? Message.of("ledger.ui.none", ledger.name())
                          : Message.of("ledger.ui.noneComputed", ledger.name())));
          all.setVisible(hidden);
        };
    table.getItems().subscribe(saying);
    access.scope().add(language.follow(saying));
    VBox box = new VBox(8, none, all);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  Node bar() {
    return bar;
  }

  Node body() {
    return body;
  }

  LedgerTable<E> table() {
    return table;
  }

  private int count() {
    return shown.rows().size();
  }

  /** Takes over the map as it is. */
  void refresh() {
    notice.follow();
    writing.follow();
    shown.refresh();
    say();
  }

  /** Chooses the rows of what is chosen on the map, unless a person is at work in the table. */
  void follow() {
    Set<Id> chosen = access.selection();
    boolean working = telling || table.isFocused() || editing.open();
    if (!working && !chosen.equals(told)) {
      told = chosen;
      Set<Id> own = rowsOf(chosen);
      if (!own.isEmpty()) {
        table.chosen().follow(own);
      }
    }
  }

  /**
   * Is told of another choice. While one choice follows the other, as when Page Down is held, the
   * map follows once they pause.
   */
  /** Returns the rows that stand for elements of the map. */
  private Set<Id> rowsOf(Set<Id> elements) {
    Set<Id> own = new LinkedHashSet<>();
    if (ledger.editable()) {
      elements.stream().filter(id -> ledger.find(access.map(), id).isPresent()).forEach(own::add);
    } else {
      for (E row : shown.rows().elements()) {
        if (ledger.rows().subjects(row).stream().anyMatch(elements::contains)) {
          own.add(row.id());
        }
      }
    }
    return own;
  }

  private void chosen() {
    if (table.chosen().updating() || telling) {
      return;
    }
    later = quiet.getStatus() == Animation.Status.RUNNING;
    if (later) {
      quiet.playFromStart();
    } else {
      choose();
    }
  }

  /** Chooses on the map what is chosen here. */
  private void choose() {
    later = false;
    Set<Id> ids = new LinkedHashSet<>();
    table.chosen().elements().forEach(row -> ids.addAll(ledger.rows().subjects(row)));
    if (!ids.isEmpty() && !ids.equals(told)) {
      told = Set.copyOf(ids);
      telling = true;
      access.show(ids.iterator().next());
      if (ids.size() > 1) {
        access.select(ids);
      }
      telling = false;
      quiet.playFromStart();
    }
  }

  private void say() {
    boolean filtering = shown.query().filtering();
    count.setText(
        language.now(
            filtering
                ? Message.of("ledger.ui.some", shown.matching(), count())
                : Message.of("ledger.ui.count", count())));
    clear.setVisible(filtering);
    clear.setManaged(filtering);
    headers.mark();
  }

  private void showAll() {
    search.clear();
    shown.query(query -> new LedgerQuery("", Map.of(), query.order(), query.group()));
    say();
  }

  private void searching(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      if (!table.getItems().isEmpty()) {
        table.requestFocus();
        table.chosen().moveTo(0, table.dataColumns().getFirst());
      }
      event.consume();
    }
  }

  private void delete() {
    List<Id> ids = new ArrayList<>();
    table.chosen().elements().forEach(element -> ids.add(element.id()));
    if (ledger.editable() && !ids.isEmpty()) {
      int row = table.rowOf(ids.getFirst());
      access.delete(ids);
      table
          .chosen()
          .moveTo(Math.min(row, table.getItems().size() - 1), table.dataColumns().getFirst());
    }
  }

  private void add() {
    switch (NewRow.of(ledger, access, language.get())) {
      case Ledger.Made.Missing<E>(Message problem) -> writing.tell(problem);
      case Ledger.Made.Row<E>(E element) when element instanceof Element made -> {
        access.commit(NewRow.change(ledger, made));
        if (table.rowOf(element.id()) < 0) {
          showAll();
        }
        writing.fresh(element.id());
        table.requestFocus();
        table.chosen().moveTo(table.rowOf(element.id()), table.dataColumns().getFirst());
        editing.open(Optional.empty());
      }
      case Ledger.Made.Row<E> _ -> {}
    }
  }
}

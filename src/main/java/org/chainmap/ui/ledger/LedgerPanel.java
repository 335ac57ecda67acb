package org.chainmap.ui.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.FindingLedger;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Ledgers;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * All lists of a map, one of them in front: a box names them with their numbers of rows. One that
 * nobody sees does nothing when the map changes.
 */
public final class LedgerPanel extends VBox {

  private final MapAccess access;
  private final Language language;
  private final Tasks tasks;
  private final LedgerMemory memory;
  private final List<Ledger<?>> ledgers;
  private final ComboBox<Ledger<?>> which = new ComboBox<>();
  private final HBox bar = new HBox(8);
  private final Map<Ledger<?>, LedgerPane<?>> panes = new HashMap<>();
  private @Nullable LedgerPane<?> front;
  private boolean seen;
  private boolean stale;

  /**
   * @param findings returns the findings as they are now, the worst first
   */
  public LedgerPanel(
      MapAccess access,
      Language language,
      Tasks tasks,
      LedgerMemory memory,
      Supplier<Findings> findings) {
    this.access = access;
    this.language = language;
    this.tasks = tasks;
    this.memory = memory;
    ledgers =
        Stream.<Ledger<?>>concat(Ledgers.ALL.stream(), Stream.of(FindingLedger.of(findings)))
            .toList();
    which.setId("ledger");
    which.accessibleTextProperty().bind(language.text(Message.of("ledger.ui.which.list")));
    which.setCellFactory(list -> cell());
    which.setButtonCell(cell());
    which.getItems().setAll(ledgers);
    which.setVisibleRowCount(ledgers.size());
    bar.getStyleClass().addAll("filters", "ledger-bar");
    addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    which.setValue(memory.front().<Ledger<?>>flatMap(this::ledger).orElse(Ledgers.ENTERPRISES));
    which.valueProperty().subscribe((before, now) -> show(now));
    access.whenMapChanges(this::changed);
    access.whenSelectionChanges(
        () -> {
          LedgerPane<?> pane = front;
          if (seen && pane != null) {
            pane.follow();
          }
        });
    access.scope().add(language.follow(this::changed));
  }

  private ListCell<Ledger<?>> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable Ledger<?> ledger, boolean empty) {
        super.updateItem(ledger, empty);
        setText(
            empty || ledger == null
                ? null
                : language.now(
                    Message.of(
                        "ledger.ui.entry", ledger.name(), ledger.rows().of(access.map()).size())));
      }
    };
  }

  /** Is told whether the panel can be seen; while it cannot, it does nothing. */
  public void seen(boolean now) {
    seen = now;
    if (now) {
      if (front == null) {
        show(which.getValue());
      } else if (stale) {
        changed();
      }
      LedgerPane<?> pane = front;
      if (pane != null) {
        pane.follow();
      }
    }
  }

  /** Returns the list of a key. */
  Optional<Ledger<?>> ledger(String key) {
    return ledgers.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Brings a list to the front. */
  public void front(Ledger<?> ledger) {
    which.setValue(ledger);
  }

  /** Is told that other findings are known. */
  public void findingsChanged() {
    LedgerPane<?> pane = front;
    if (seen && pane != null && !which.getValue().editable()) {
      pane.refresh();
    }
    which.setButtonCell(cell());
  }

  private void changed() {
    stale = !seen;
    LedgerPane<?> pane = front;
    if (seen && pane != null) {
      pane.refresh();
      which.setButtonCell(cell());
    }
  }

  private void show(Ledger<?> ledger) {
    memory.front(ledger.key());
    if (!seen) {
      stale = true;
      return;
    }
    LedgerPane<?> pane = panes.computeIfAbsent(ledger, this::made);
    front = pane;
    stale = false;
    pane.refresh();
    bar.getChildren().setAll(which, pane.bar());
    VBox.setVgrow(pane.body(), Priority.ALWAYS);
    getChildren().setAll(bar, pane.body());
    pane.follow();
  }

  private <E extends Identified> LedgerPane<E> made(Ledger<E> ledger) {
    return new LedgerPane<>(ledger, access, language, tasks, memory);
  }

  /** Ctrl+Page Up and Ctrl+Page Down turn to the list before and after, as between sheets. */
  private void turn(KeyEvent event) {
    boolean next = event.getCode() == KeyCode.PAGE_DOWN;
    if (event.isShortcutDown() && (next || event.getCode() == KeyCode.PAGE_UP)) {
      List<Ledger<?>> all = ledgers;
      int at = all.indexOf(which.getValue());
      which.setValue(all.get(Math.floorMod(at + (next ? 1 : -1), all.size())));
      LedgerPane<?> pane = front;
      if (pane != null) {
        pane.table().requestFocus();
      }
      event.consume();
    }
  }
}

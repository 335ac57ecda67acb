package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.LedgerRows;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a ledger that are shown now: of the map as it is, found by a query, without those
 * below folded headings. Rows of a long list are sought in the background.
 */
final class ShownRows<E extends Identified> {

  /** The most rows that are sought while the window waits. */
  private static final int AT_ONCE = 1500;

  private final MapAccess access;
  private final Language language;
  private final Tasks tasks;
  private final Ledger<E> ledger;
  private final Set<String> folded = new HashSet<>();

  /** When elements were first seen: what is added comes below, wherever the map keeps it. */
  private final Map<Id, Integer> arrivals = new HashMap<>();

  private LedgerRows<E> rows;
  private LedgerQuery query = LedgerQuery.ALL;
  private List<LedgerRow<E>> found = List.of();
  private @Nullable RunningTask seeking;
  private Consumer<List<LedgerRow<E>>> told = rows -> {};

  ShownRows(Ledger<E> ledger, MapAccess access, Language language, Tasks tasks) {
    this.ledger = ledger;
    this.access = access;
    this.language = language;
    this.tasks = tasks;
    this.rows = LedgerRows.of(ledger, access.map(), language.get());
    arrive();
  }

  /** Names who is told of other rows, on the window's thread. */
  void whenFound(Consumer<List<LedgerRow<E>>> listener) {
    told = listener;
  }

  Ledger<E> ledger() {
    return ledger;
  }

  LedgerRows<E> rows() {
    return rows;
  }

  LedgerQuery query() {
    return query;
  }

  /** Returns the number of elements that the query finds, folded ones too. O(rows). */
  long matching() {
    return found.stream().filter(LedgerRow.Item.class::isInstance).count();
  }

  /** Takes over the map and the language as they are now. */
  void refresh() {
    rows = LedgerRows.of(ledger, access.map(), language.get(), rows);
    arrive();
    seek();
  }

  private void arrive() {
    rows.elements().forEach(e -> arrivals.putIfAbsent(e.id(), arrivals.size()));
  }

  /** Puts elements in the order in which they came, headings and all below them staying. */
  private List<LedgerRow<E>> inOrder(List<LedgerRow<E>> found) {
    List<LedgerRow<E>> ordered = new ArrayList<>(found);
    int from = 0;
    for (int i = 0; i <= ordered.size(); i++) {
      if (i == ordered.size() || ordered.get(i) instanceof LedgerRow.Heading<E>) {
        ordered.subList(from, i).sort(Comparator.comparingInt(this::arrival));
        from = i + 1;
      }
    }
    return ordered;
  }

  private int arrival(LedgerRow<E> row) {
    return row instanceof LedgerRow.Item<E>(E element)
        ? arrivals.getOrDefault(element.id(), Integer.MAX_VALUE)
        : -1;
  }

  void query(UnaryOperator<LedgerQuery> change) {
    LedgerQuery changed = change.apply(query);
    if (!changed.equals(query)) {
      query = changed;
      seek();
    }
  }

  /** Folds or unfolds the rows below a heading. */
  void fold(LedgerRow.Heading<E> heading) {
    if (!folded.remove(heading.text())) {
      folded.add(heading.text());
    }
    tell();
  }

  boolean folded(LedgerRow.Heading<E> heading) {
    return folded.contains(heading.text());
  }

  private void seek() {
    RunningTask before = seeking;
    if (before != null) {
      before.cancel();
      seeking = null;
    }
    LedgerRows<E> of = rows;
    LedgerQuery by = query;
    if (of.size() <= AT_ONCE || by.equals(LedgerQuery.ALL)) {
      found(of.shown(by));
    } else {
      seeking =
          tasks.start(
              Message.of("ledger.ui.seeking"),
              progress -> of.shown(by),
              this::found,
              problem -> {
                throw new IllegalStateException(problem);
              });
    }
  }

  private void found(List<LedgerRow<E>> now) {
    found = query.order().isEmpty() && ledger.editable() ? inOrder(now) : now;
    tell();
  }

  private void tell() {
    List<LedgerRow<E>> unfolded = new ArrayList<>(found.size());
    boolean hidden = false;
    for (LedgerRow<E> row : found) {
      if (row instanceof LedgerRow.Heading<E> heading) {
        hidden = folded(heading);
        unfolded.add(row);
      } else if (!hidden) {
        unfolded.add(row);
      }
    }
    told.accept(unfolded);
  }
}

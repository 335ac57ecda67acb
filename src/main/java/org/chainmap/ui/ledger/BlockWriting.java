package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.CellBlock;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Ledger;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/**
 * Writes into cells of a ledger's table, each time as one step that can be undone: one cell, or a
 * block of them, a large one in the background. Says what was written and what was not.
 */
final class BlockWriting<E extends Identified> {

  /** The most cells that are written while the window waits. */
  static final int MOST_AT_ONCE = 2000;

  private final LedgerTable<E> table;
  private final MapAccess access;
  private final Language language;
  private final LedgerNotice notice;
  private final Runnable unfilter;
  private final UpdateGuard writing = new UpdateGuard();

  /** The element added last, until something is typed into its row. */
  private @Nullable Id fresh;

  /**
   * @param unfilter shows all rows, since what was added may be hidden
   */
  BlockWriting(
      LedgerTable<E> table,
      MapAccess access,
      Language language,
      LedgerNotice notice,
      Runnable unfilter) {
    this.table = table;
    this.access = access;
    this.language = language;
    this.notice = notice;
    this.unfilter = unfilter;
  }

  void tell(Message message) {
    notice.tell(message);
  }

  /** Takes note of an element just added: naming it belongs to adding it. */
  void fresh(Id added) {
    fresh = added;
  }

  /** Writes one cell; returns why not. */
  Optional<Message> one(Id id, Column<E> column, String text) {
    E element = table.shown().ledger().find(access.map(), id).orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    CellBlock.Result result = tried(element, column, text);
    if (!result.problems().isEmpty()) {
      return Optional.of(result.problems().getFirst().reason());
    }
    notice.hide();
    boolean naming = id.equals(fresh);
    fresh = null;
    if (naming) {
      writing.update(() -> access.name(result.change()));
    } else {
      commit(result.change());
    }
    return Optional.empty();
  }

  private CellBlock.Result tried(E element, Column<E> column, String text) {
    return CellBlock.write(
        table.shown().ledger(),
        access.map(),
        language.get(),
        List.of(element),
        List.of(column),
        List.of(List.of(text)));
  }

  /** Returns a text that is typed into a cell and not yet written; null where it is gone. */
  @Nullable Draft draft(Id id, Column<E> column, String text) {
    E element = table.shown().ledger().find(access.map(), id).orElse(null);
    if (element == null) {
      return null;
    }
    CellBlock.Result result = tried(element, column, text);
    return new Draft(
        List.of(id), column.heading(), text, result.problems().isEmpty() ? result.change() : null);
  }

  /**
   * Where a block is written.
   *
   * @param elements those that take its rows; rows beyond become new elements
   * @param columns the columns that take its columns
   * @param height the number of its rows
   * @param width the number of its columns that are written
   * @param choosing whether its cells are chosen afterwards
   */
  record Target<E extends Identified>(
      List<E> elements, List<Column<E>> columns, int height, int width, boolean choosing) {}

  /** Writes a block: a small one at once, a large one in the background. */
  void write(Target<E> target, Supplier<List<List<String>>> block) {
    Ledger<E> ledger = table.shown().ledger();
    Lang lang = language.get();
    BiFunction<ChainMap, Progress, CellBlock.Result> work =
        (map, progress) ->
            CellBlock.write(
                ledger, map, lang, target.elements(), target.columns(), block.get(), progress);
    if (target.height() * Math.max(1, target.width()) <= MOST_AT_ONCE) {
      CellBlock.Result result = work.apply(access.map(), Progress.NONE);
      commit(result.change());
      written(target, result);
    } else {
      access.commitLater(
          Message.of("ledger.task.write", target.height()),
          work,
          CellBlock.Result::change,
          result -> written(target, result));
    }
  }

  private void commit(Change change) {
    writing.update(() -> access.commit(change));
  }

  /** Forgets what was refused in blocks, if the map changes otherwise than by writing here. */
  void follow() {
    if (!writing.updating() && table.refusals().dropPasted()) {
      table.refresh();
    }
  }

  private void written(Target<E> target, CellBlock.Result result) {
    table.refusals().dropPasted();
    List<LedgerNotice.Unwritten> unwritten = new ArrayList<>();
    int next = table.getItems().size();
    for (CellBlock.Problem problem : result.problems()) {
      Id element = problem.element();
      Column<E> column = target.columns().get(problem.column());
      if (element != null) {
        table
            .refusals()
            .put(element, column, new Refusals.Refusal(problem.text(), problem.reason(), true));
      }
      int row = element == null ? -1 : table.rowOf(element);
      unwritten.add(
          new LedgerNotice.Unwritten(
              row < 0 ? next + 1 : row + 1, column.heading(), problem.reason()));
    }
    if (!unwritten.isEmpty()) {
      table.refresh();
    }
    if (result.added().stream().anyMatch(added -> table.rowOf(added) < 0)) {
      unfilter.run();
    }
    if (target.choosing()) {
      choose(target, result.added());
    }
    notice.tell(result.written(), result.added().size(), result.beyond(), unwritten);
  }

  private void choose(Target<E> target, List<Id> added) {
    Set<Id> ids = new LinkedHashSet<>(added);
    target.elements().stream().limit(target.height()).forEach(element -> ids.add(element.id()));
    List<Column<E>> written = target.columns().subList(0, target.width());
    table
        .chosen()
        .choose(
            ids,
            table.dataColumns().stream()
                .filter(column -> table.of(column).filter(written::contains).isPresent())
                .toList());
    added.stream().findFirst().ifPresent(first -> table.reveal(table.rowOf(first)));
  }
}

package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Integrity;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts into cells of a ledger as one change: one cell typed, a value filled down, a block
 * pasted. Rows below the last one become new elements. A cell that cannot be written is named and
 * left as it is; the others are written.
 */
public final class CellBlock<E extends Identified> {

  /**
   * A cell that was not written.
   *
   * @param row the row within the block, from 0
   * @param column the column within the block, from 0
   * @param element the element of the row; null where there is none
   * @param text what was to be written
   */
  public record Problem(int row, int column, @Nullable Id element, String text, Message reason) {}

  /**
   * What a block does.
   *
   * @param written the number of cells whose value changes
   * @param added the new elements, in the order of their rows
   * @param beyond the number of texts right of the last column
   */
  public record Result(
      Change change, int written, List<Id> added, List<Problem> problems, int beyond) {
    public Result {
      added = List.copyOf(added);
      problems = List.copyOf(problems);
    }
  }

  /** The number of rows between two looks at whether to go on. */
  private static final int AT_A_TIME = 50;

  private final Ledger<E> ledger;
  private final ChainMap map;
  private final Lang lang;
  private final CellReader reader;
  private final FreshIds ids;
  private final Map<Id, Edit> edits = new LinkedHashMap<>();
  private final List<Id> added = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** What is removed, with all that depends on it once the whole block is known. */
  private final Set<Id> gone = new LinkedHashSet<>();

  private int written;

  private CellBlock(Ledger<E> ledger, ChainMap map, Lang lang) {
    this.ledger = ledger;
    this.map = map;
    this.lang = lang;
    reader = new CellReader(map);
    ids = new FreshIds(map);
  }

  /**
   * Writes a block of texts.
   *
   * @param rows the elements that take the block's rows; rows beyond become new elements
   * @param columns the columns that take the block's columns
   */
  public static <E extends Identified> Result write(
      Ledger<E> ledger,
      ChainMap map,
      Lang lang,
      List<E> rows,
      List<Column<E>> columns,
      List<List<String>> block) {
    return write(ledger, map, lang, rows, columns, block, Progress.NONE);
  }

  /**
   * Writes a block of texts as {@link #write(Ledger, ChainMap, Lang, List, List, List)} does.
   * O(cells · log elements).
   *
   * @param rows the elements that take the block's rows, as they are in the map or were before;
   *     those no longer in it are passed over
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static <E extends Identified> Result write(
      Ledger<E> ledger,
      ChainMap map,
      Lang lang,
      List<E> rows,
      List<Column<E>> columns,
      List<List<String>> block,
      Progress progress) {
    CellBlock<E> writing = new CellBlock<>(ledger, map, lang);
    int beyond = 0;
    for (int r = 0; r < block.size(); r++) {
      if (r % AT_A_TIME == 0) {
        progress.check();
        progress.report(r / (double) block.size());
      }
      List<String> texts = block.get(r);
      beyond += Math.max(0, texts.size() - columns.size());
      List<String> within = texts.subList(0, Math.min(texts.size(), columns.size()));
      if (r < rows.size()) {
        E element = ledger.find(map, rows.get(r).id()).orElse(null);
        if (element != null) {
          writing.update(r, element, columns, within);
        }
      } else if (within.stream().anyMatch(text -> !text.isBlank())) {
        writing.add(r, columns, within);
      }
    }
    Message name =
        writing.written == 1 && columns.size() == 1
            ? Message.of("ledger.change.one", columns.getFirst().heading())
            : Message.of("ledger.change.cells", writing.written);
    if (!writing.gone.isEmpty()) {
      Integrity.removal(name, map, writing.gone)
          .edits()
          .forEach(edit -> writing.edits.put(edit.id(), edit));
    }
    return new Result(
        new Change(name, List.copyOf(writing.edits.values())),
        writing.written,
        writing.added,
        writing.problems,
        beyond);
  }

  private void update(int row, E element, List<Column<E>> columns, List<String> texts) {
    E changed = element;
    for (int c = 0; c < texts.size(); c++) {
      Column<E> column = columns.get(c);
      // What a cell shows means the value it has, also where it could be read otherwise.
      Value before = column.reader().read(map, changed, lang);
      if (!texts.get(c).strip().equals(CellTexts.shown(before, column.type(), map, lang).strip())) {
        changed = cell(row, c, changed, column, texts.get(c));
      }
    }
    if (!changed.equals(element)
        && element instanceof Element before
        && changed instanceof Element after) {
      edits.put(before.id(), Edit.update(before, after));
    }
  }

  private void add(int row, List<Column<E>> columns, List<String> texts) {
    Map<String, Value> given = new HashMap<>();
    for (int c = 0; c < texts.size(); c++) {
      if (!texts.get(c).isBlank()
          && reader.read(columns.get(c).type(), texts.get(c)) instanceof Entry.Accepted accepted) {
        given.put(columns.get(c).key(), accepted.value());
      }
    }
    switch (ledger
        .maker()
        .make(map, ids, lang, key -> given.getOrDefault(key, Value.Unknown.UNKNOWN))) {
      case Ledger.Made.Missing<E> missing ->
          problems.add(new Problem(row, 0, null, texts.getFirst(), missing.problem()));
      case Ledger.Made.Row<E> made -> {
        E element = made.element();
        for (int c = 0; c < texts.size(); c++) {
          if (!texts.get(c).isBlank()) {
            element = cell(row, c, element, columns.get(c), texts.get(c));
          }
        }
        if (element instanceof Element complete) {
          edits.put(complete.id(), Edit.add(complete));
          added.add(complete.id());
        }
      }
    }
  }

  /** Writes one cell and returns the element as it then is. */
  private E cell(int row, int at, E element, Column<E> column, String text) {
    return switch (reader.read(column.type(), text)) {
      case Entry.Refused refused -> {
        problems.add(new Problem(row, at, element.id(), text, refused.reason()));
        yield element;
      }
      case Entry.Accepted accepted ->
          switch (column.writer()) {
            case Column.ReadOnly<E> _ -> {
              problems.add(
                  new Problem(
                      row,
                      at,
                      element.id(),
                      text,
                      Message.of("ledger.entry.readOnly", column.heading())));
              yield element;
            }
            case Column.OwnField<E> field -> {
              E changed = field.write(element, accepted.value(), lang);
              written += changed.equals(element) ? 0 : 1;
              yield changed;
            }
            case Column.RelatedElements<E> related -> {
              List<Edit> other = related.edits(map, ids, element, accepted.value());
              for (Edit edit : other) {
                if (edit.after() == null) {
                  gone.add(edit.id());
                } else {
                  edits.put(edit.id(), edit);
                }
              }
              written += other.isEmpty() ? 0 : 1;
              yield element;
            }
          };
    };
  }

  /** Returns the block that repeats its first row as often as there are rows. */
  public static List<List<String>> filledDown(List<List<String>> block) {
    return block.stream().map(row -> block.getFirst()).toList();
  }
}

package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Writes texts into cells of a ledger as one change: one cell typed, a value filled down, a block
 * pasted. Rows below the last one become new elements. A cell that cannot be written is named and
 * left as it is; the others are written.
 */
public final class CellBlock<E extends Element> {

  /**
   * A cell that was not written.
   *
   * @param row the row within the block, from 0
   * @param column the column within the block, from 0
   */
  public record Problem(int row, int column, Message reason) {}

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

  private final Ledger<E> ledger;
  private final ChainMap map;
  private final Lang lang;
  private final CellReader reader;
  private final FreshIds ids;
  private final Map<Id, Edit> edits = new LinkedHashMap<>();
  private final List<Id> added = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
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
  public static <E extends Element> Result write(
      Ledger<E> ledger,
      ChainMap map,
      Lang lang,
      List<E> rows,
      List<Column<E>> columns,
      List<List<String>> block) {
    CellBlock<E> writing = new CellBlock<>(ledger, map, lang);
    int beyond = 0;
    for (int r = 0; r < block.size(); r++) {
      List<String> texts = block.get(r);
      beyond += Math.max(0, texts.size() - columns.size());
      List<String> within = texts.subList(0, Math.min(texts.size(), columns.size()));
      if (r < rows.size()) {
        writing.update(r, rows.get(r), columns, within);
      } else if (within.stream().anyMatch(text -> !text.isBlank())) {
        writing.add(r, columns, within);
      }
    }
    Message name =
        writing.written == 1 && columns.size() == 1
            ? Message.of("ledger.change.one", columns.getFirst().heading())
            : Message.of("ledger.change.cells", writing.written);
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
    if (!changed.equals(element)) {
      edits.put(element.id(), Edit.update(element, changed));
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
      case Ledger.Made.Missing<E> missing -> problems.add(new Problem(row, 0, missing.problem()));
      case Ledger.Made.Row<E> made -> {
        E element = made.element();
        for (int c = 0; c < texts.size(); c++) {
          if (!texts.get(c).isBlank()) {
            element = cell(row, c, element, columns.get(c), texts.get(c));
          }
        }
        edits.put(element.id(), Edit.add(element));
        added.add(element.id());
      }
    }
  }

  /** Writes one cell and returns the element as it then is. */
  private E cell(int row, int at, E element, Column<E> column, String text) {
    return switch (reader.read(column.type(), text)) {
      case Entry.Refused refused -> {
        problems.add(new Problem(row, at, refused.reason()));
        yield element;
      }
      case Entry.Accepted accepted ->
          switch (column.writer()) {
            case Column.ReadOnly<E> _ -> {
              problems.add(
                  new Problem(row, at, Message.of("ledger.entry.readOnly", column.heading())));
              yield element;
            }
            case Column.OwnField<E> field -> {
              E changed = field.write(element, accepted.value(), lang);
              written += changed.equals(element) ? 0 : 1;
              yield changed;
            }
            case Column.RelatedElements<E> related -> {
              List<Edit> other = related.edits(map, ids, element, accepted.value());
              other.forEach(edit -> edits.put(edit.id(), edit));
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

package org.chainmap.ledger.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellReader;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Entry;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.ledger.written.StandingMark;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Figures;
import org.chainmap.model.Problem;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one row into an element, and tells what changes. */
final class RowFields {

  private final ChainMap map;
  private final Lang lang;
  private final ImportDecisions decisions;
  private final LastSeen before;
  private final CellReader reader;
  private final Consumer<TableProblem> problems;

  /** What the tables say now. */
  private final SortedMap<String, SortedMap<String, String>> seen = new TreeMap<>();

  RowFields(
      ChainMap map,
      Lang lang,
      ImportDecisions decisions,
      LastSeen before,
      Consumer<TableProblem> problems) {
    this.map = map;
    this.lang = lang;
    this.decisions = decisions;
    this.before = before;
    this.problems = problems;
    reader = new CellReader(map);
  }

  LastSeen seen() {
    return new LastSeen(seen);
  }

  /**
   * Writes what a row says into an element.
   *
   * @param key what identifies the row
   * @param fresh whether the element is new
   * @param except fields that are written otherwise
   * @param source the source of the row's figures, or null
   * @param changes takes what changes
   */
  <E extends Element> E write(
      Ledger<E> ledger,
      E element,
      ImportedRow row,
      String key,
      boolean fresh,
      Set<TableField> except,
      @Nullable Id source,
      List<FieldChange> changes) {
    E written = element;
    for (Map.Entry<TableField, Column<E>> each :
        FieldColumns.of(ledger, row.cells().keySet()).entrySet()) {
      ImportedCell cell = row.cells().get(each.getKey());
      if (cell != null && !except.contains(each.getKey())) {
        written = field(each.getValue(), written, cell, key, fresh, changes);
      }
    }
    return ledger.kind().cast(dated(element, written, row.date(TableField.AS_OF), source));
  }

  private <E extends Element> E field(
      Column<E> column,
      E element,
      ImportedCell cell,
      String key,
      boolean fresh,
      List<FieldChange> changes) {
    Value after = fitting(column.type(), cell);
    Column.OwnField<E> field = column.ownField().orElse(null);
    if (after == null || field == null) {
      return element;
    }
    Value value = column.reader().read(map, element, lang);
    Value wanted = FieldColumns.ADDED_TO.contains(column.key()) ? added(value, after) : after;
    String said = text(column, wanted);
    String last = before.value(key, column.key()).orElse(null);
    seen.computeIfAbsent(key, each -> new TreeMap<>()).put(column.key(), said);
    String has = text(column, value);
    if (has.equals(said) || said.equals(last)) {
      return element; // the table says what the map has, or nothing new
    }
    boolean byHand = last != null && !has.equals(last);
    FieldChange.Place place = new FieldChange.Place(element.id(), column.key());
    boolean applied =
        !decisions.declined().contains(place)
            && (fresh || !byHand || decisions.overwritten().contains(place));
    changes.add(
        new FieldChange(
            element.id(), column, value, wanted, cell.place(), byHand && !fresh, applied));
    return applied ? marked(element, field.write(element, wanted, lang), cell) : element;
  }

  /** Gives a figure that a cell states the mark that the cell puts on it. */
  private static <E extends Element> E marked(E before, E after, ImportedCell cell) {
    Standing standing = StandingMark.in(cell.written()).orElse(null);
    if (standing == null || !(cell.value() instanceof Value.Number)) {
      return after;
    }
    Set<Figure> old = figures(before);
    return cast(
        after,
        Figures.changed(
            after, figure -> old.contains(figure) ? figure : figure.withStanding(standing)));
  }

  @SuppressWarnings("unchecked") // a figure changes the fields of an element, never its class
  private static <E extends Element> E cast(E as, Element changed) {
    return (E) as.getClass().cast(changed);
  }

  private static Set<Figure> figures(Element element) {
    Set<Figure> figures = new HashSet<>();
    Figures.of(element).forEach(stated -> figures.add(stated.figure()));
    return figures;
  }

  /** Returns a value as its column has it: what was read as plain text is read again. */
  private @Nullable Value fitting(ColumnType type, ImportedCell cell) {
    boolean plain = type instanceof ColumnType.Text || type instanceof ColumnType.Texts;
    if (plain || !(cell.value() instanceof Value.Text text)) {
      return plain && !(cell.value() instanceof Value.Text)
          ? Value.of(cell.written().strip())
          : cell.value();
    }
    return switch (reader.read(type, text.text())) {
      case Entry.Accepted accepted -> accepted.value();
      case Entry.Refused refused -> {
        problems.accept(new TableProblem(Problem.Severity.WARNING, cell.place(), refused.reason()));
        yield null;
      }
    };
  }

  private static Value added(Value before, Value more) {
    if (before instanceof Value.Choices old && more instanceof Value.Choices other) {
      Set<Keyed> all = new LinkedHashSet<>(old.chosen());
      all.addAll(other.chosen());
      return new Value.Choices(List.copyOf(all));
    }
    if (before instanceof Value.Text old && more instanceof Value.Text other) {
      return Value.of(
          String.join(
              "、",
              FieldColumns.joined(NameLists.split(old.text()), NameLists.split(other.text()))));
    }
    return more;
  }

  private String text(Column<?> column, Value value) {
    return CellTexts.shown(value, column.type(), map, Lang.ZH).strip();
  }

  /** Gives the figures that a row states its date and source. */
  private static Element dated(
      Element before, Element after, @Nullable AsOf date, @Nullable Id source) {
    if (date == null && source == null) {
      return after;
    }
    Set<Figure> old = figures(before);
    return Figures.changed(
        after,
        figure -> {
          if (old.contains(figure) || figure.standing() == Standing.ILLUSTRATIVE) {
            return figure; // an example has neither date nor source
          }
          Figure dated = date == null ? figure : figure.withAsOf(date);
          return source == null ? dated : dated.withSource(source);
        });
  }
}

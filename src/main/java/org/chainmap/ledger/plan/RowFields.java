package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellReader;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Entry;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.ledger.written.StandingMark;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Figures;
import org.chainmap.model.Problem;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one row into an element, and tells what changes. */
final class RowFields {

  private final ChainMap map;
  private Lang lang = Lang.ZH;
  private final ImportDecisions decisions;
  private final CellReader reader;
  private final Consumer<TableProblem> problems;

  RowFields(ChainMap map, ImportDecisions decisions, Consumer<TableProblem> problems) {
    this.map = map;
    this.decisions = decisions;
    this.problems = problems;
    reader = new CellReader(map);
  }

  /** Begins with a sheet whose names are in a language. */
  void begin(Lang names) {
    lang = names;
  }

  /**
   * Writes what a row says into an element, and the date and source of its figures.
   *
   * @param fresh whether the element is new
   * @param except fields that are written otherwise
   */
  <E extends Element> E write(
      Ledger<E> ledger, E element, RowTask task, boolean fresh, Set<TableField> except) {
    E written = element;
    Set<TableField> fields = new LinkedHashSet<>(task.row().cells().keySet());
    fields.addAll(task.memory().cleared().keySet());
    Map<TableField, Column<E>> columns = FieldColumns.of(ledger, fields);
    for (Map.Entry<TableField, Column<E>> each : columns.entrySet()) {
      TableField field = each.getKey();
      if (!except.contains(field) && !task.repeats(field)) {
        written = field(field, each.getValue(), written, task, fresh);
      }
    }
    return new FigureDates(decisions, columns.values())
        .dated(ledger, element, written, task, fresh);
  }

  /** Writes one field, as {@link #write} does. */
  <E extends Element> E field(
      TableField said, Column<E> column, E element, RowTask task, boolean fresh) {
    ImportedCell cell = task.row().cells().get(said);
    Value after = cell == null ? cleared(column) : fitting(column.type(), cell);
    Column.OwnField<E> field = column.ownField().orElse(null);
    if (after == null || field == null) {
      return element;
    }
    boolean refreshed = task.memory().refreshed();
    Value value = column.reader().read(map, element, lang);
    Value last = refreshed ? last(column.type(), task.memory().said(said)) : null;
    boolean joins = FieldColumns.ADDED_TO.contains(column.key());
    Value wanted = joins ? joined(value, after, last) : after;
    if (same(value, wanted) || last != null && same(after, last)) {
      return element; // the table says what the map has, or nothing new
    }
    boolean byHand = last != null && !fresh && !joins && !same(value, last);
    FieldChange.Place place = new FieldChange.Place(element.id(), column.key());
    boolean applied = decisions.applies(place, fresh || !byHand && cell != null);
    task.changes()
        .add(
            new FieldChange(
                element.id(),
                column,
                value,
                last,
                wanted,
                cell == null ? task.place(said) : cell.place(),
                byHand,
                applied));
    return applied ? marked(element, field.write(element, wanted, lang), cell) : element;
  }

  /** Gives a figure that a cell states the mark that the cell puts on it. */
  private static <E extends Element> E marked(E before, E after, @Nullable ImportedCell cell) {
    Standing standing = cell == null ? null : StandingMark.in(cell.written()).orElse(null);
    if (standing == null || cell == null || !(cell.value() instanceof Value.Number)) {
      return after;
    }
    Set<Figure> old = FigureDates.figures(before);
    return cast(
        after,
        Figures.changed(
            after, figure -> old.contains(figure) ? figure : figure.withStanding(standing)));
  }

  @SuppressWarnings("unchecked") // a figure changes the fields of an element, never its class
  private static <E extends Element> E cast(E as, Element changed) {
    return (E) as.getClass().cast(changed);
  }

  /**
   * Writes which other elements a row names, and tells what changes.
   *
   * @param said what the table says, as it writes it
   * @param last what it said before, or null
   * @param wanted finds or makes the elements; not asked where the field is not to change
   * @param byHand whether the element has others by the hand of a person
   */
  <E extends Element> E refer(
      Ledger<E> ledger,
      String key,
      E element,
      RowTask task,
      ImportedCell said,
      @Nullable String last,
      boolean byHand,
      boolean fresh,
      Supplier<List<Id>> wanted) {
    Column<E> column = ledger.column(key).orElseThrow();
    FieldChange.Place place = new FieldChange.Place(element.id(), key);
    boolean applied = decisions.applies(place, fresh || !byHand);
    Value before = column.reader().read(map, element, lang);
    List<Id> ids = applied ? wanted.get() : List.of();
    Value after = applied ? Value.ofReferences(ids) : Value.of(said.written().strip());
    task.changes()
        .add(
            new FieldChange(
                element.id(),
                column,
                before,
                last == null ? null : Value.of(last),
                after,
                said.place(),
                byHand && !fresh,
                applied));
    Column.OwnField<E> field = column.ownField().orElseThrow();
    return applied ? field.write(element, after, lang) : element;
  }

  /** What a column is to hold where a table that said something says nothing any more. */
  private static @Nullable Value cleared(Column<?> column) {
    boolean required =
        switch (column.type()) {
          case ColumnType.Text text -> text.required();
          case ColumnType.Choice choice -> choice.required();
          case ColumnType.Reference reference -> reference.required();
          case ColumnType.Texts _,
              ColumnType.GroupName _,
              ColumnType.Number _,
              ColumnType.Date _,
              ColumnType.Place _,
              ColumnType.Flag _ ->
              false;
        };
    return required ? null : Value.Unknown.UNKNOWN;
  }

  /** Returns what was kept of a cell as a value of its column. */
  private Value last(ColumnType type, String kept) {
    if (kept.isEmpty()) {
      return Value.Unknown.UNKNOWN;
    }
    return type instanceof ColumnType.Text
        ? Value.of(kept)
        : switch (reader.read(type, kept)) {
          case Entry.Accepted(Value value) -> value;
          case Entry.Refused _ -> Value.of(kept);
        };
  }

  /** Returns a value as its column has it: what was read as plain text is read again. */
  private @Nullable Value fitting(ColumnType type, ImportedCell cell) {
    boolean plain = type instanceof ColumnType.Text || type instanceof ColumnType.Texts;
    if (plain || !(cell.value() instanceof Value.Text text)) {
      return (plain || type instanceof ColumnType.GroupName)
              && !(cell.value() instanceof Value.Text)
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

  private static boolean same(Value one, Value other) {
    // White space does not count: lists show it as they can.
    return one.equals(other)
        || CellText.lines(CellTexts.kept(one)).equals(CellText.lines(CellTexts.kept(other)));
  }

  /** Joins what a table says of several to what the map has, less what the table said before. */
  private static Value joined(Value has, Value says, @Nullable Value last) {
    if (choices(has) || choices(says)) {
      List<Keyed> before = last == null ? List.of() : chosen(last);
      List<Keyed> kept = new ArrayList<>(chosen(has));
      kept.removeIf(each -> before.contains(each) && !chosen(says).contains(each));
      chosen(says).stream()
          .filter(each -> !kept.contains(each) && !before.contains(each))
          .forEach(kept::add);
      return Value.ofChoices(kept);
    }
    List<String> old = last == null ? List.of() : parts(last);
    List<String> now = parts(says);
    List<String> all = new ArrayList<>(parts(has));
    all.removeIf(each -> old.contains(each) && !now.contains(each));
    for (String each : now) {
      if (!all.contains(each) && !old.contains(each)) {
        all.add(each);
      }
    }
    return Value.of(String.join("、", all));
  }

  private static boolean choices(Value value) {
    return value instanceof Value.Choices;
  }

  private static List<Keyed> chosen(Value value) {
    return value instanceof Value.Choices(List<Keyed> chosen) ? chosen : List.of();
  }

  private static List<String> parts(Value value) {
    return value instanceof Value.Text(String text) ? NameLists.split(text) : List.of();
  }
}

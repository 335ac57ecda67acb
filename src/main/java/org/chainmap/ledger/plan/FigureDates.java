package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Gives the figures that a row states its date and source: the new ones without a word, others as a
 * change of their date.
 */
final class FigureDates {

  private static final String KEY = "asOf";

  private final ImportDecisions decisions;
  private final Set<String> stated = new HashSet<>();

  /**
   * @param columns the columns that the row states
   */
  FigureDates(ImportDecisions decisions, Collection<? extends Column<?>> columns) {
    this.decisions = decisions;
    columns.forEach(
        column -> stated.add(column.key().equals("linkShare") ? "share" : column.key()));
  }

  <E extends Element> E dated(Ledger<E> ledger, E before, E after, RowTask task, boolean fresh) {
    AsOf date = task.row().date(TableField.AS_OF);
    Id source = task.source();
    if (date == null && source == null) {
      return after;
    }
    Set<Figure> old = figures(before);
    boolean again = !fresh && date != null && redated(before, after, date, task);
    List<Figure> confirmed = again ? stated(after) : List.of();
    return ledger
        .kind()
        .cast(
            Figures.changed(
                after,
                figure -> {
                  if (old.contains(figure)) {
                    return confirmed.contains(figure) && date != null
                        ? figure.withAsOf(date)
                        : figure;
                  }
                  if (figure.standing() == Standing.ILLUSTRATIVE) {
                    return figure; // an example has neither date nor source
                  }
                  Figure dated = date == null ? figure : figure.withAsOf(date);
                  return source == null ? dated : dated.withSource(source);
                }));
  }

  static Set<Figure> figures(Element element) {
    Set<Figure> figures = new HashSet<>();
    Figures.of(element).forEach(each -> figures.add(each.figure()));
    return figures;
  }

  /** Tells whether figures that stay are given another date, and lists that as a change. */
  private boolean redated(Element before, Element after, AsOf date, RowTask task) {
    List<Figure> same = new ArrayList<>(stated(before));
    same.retainAll(stated(after));
    Figure other =
        same.stream().filter(figure -> !date.equals(figure.asOf())).findFirst().orElse(null);
    ImportedCell cell = task.row().cells().get(TableField.AS_OF);
    // The date may be that of one of several figures: then the others keep theirs.
    boolean ofOne = same.stream().anyMatch(figure -> date.equals(figure.asOf()));
    if (other == null || cell == null || ofOne || task.repeats(TableField.AS_OF)) {
      return false;
    }
    AsOf has = other.asOf();
    String said = task.memory().said(TableField.AS_OF);
    boolean byHand = task.memory().refreshed() && !said.equals(has == null ? "" : has.toString());
    FieldChange.Place place = new FieldChange.Place(after.id(), KEY);
    boolean applied = decisions.applies(place, !byHand);
    task.changes()
        .add(
            new FieldChange(
                after.id(),
                column(),
                Value.of(has),
                last(said, task),
                new Value.Date(date),
                cell.place(),
                byHand,
                applied));
    return applied;
  }

  private static @Nullable Value last(String said, RowTask task) {
    return task.memory().refreshed() ? Value.of(AsOf.parse(said).orElse(null)) : null;
  }

  private List<Figure> stated(Element element) {
    return Figures.of(element).stream()
        .filter(each -> stated.contains(each.field()))
        .map(Figures.Stated::figure)
        .filter(figure -> figure.standing() != Standing.ILLUSTRATIVE) // an example has no date
        .toList();
  }

  private static Column<Element> column() {
    return new Column<>(
        KEY,
        FieldNames.of(KEY),
        ColumnType.Date.DATE,
        90,
        (map, element, lang) -> Value.Unknown.UNKNOWN,
        new Column.ReadOnly<>());
  }
}

package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.FieldChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/** The differences between two maps as rows: one for each element or field that differs. */
public final class ComparisonTables {

  private static final List<String> COLUMNS =
      List.of("change", "kind", "name", "field", "before", "after", "sentence", "id");

  private ComparisonTables() {}

  /** One table. O(differences). */
  public static Table of(MapComparison comparison, Lang lang) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ElementChange change : comparison.changes()) {
      List<Message> sentences = ChangeSentences.of(comparison, change);
      if (change.fields().isEmpty()) {
        Cell none = Cell.Empty.EMPTY;
        rows.add(row(comparison, change, List.of(none, none, none), sentences.getFirst(), lang));
      }
      for (int i = 0; i < change.fields().size(); i++) {
        FieldChange field = change.fields().get(i);
        List<Cell> values =
            List.of(
                Cell.of(field.field().label().in(lang)),
                Cell.of(ChangeSentences.before(comparison, field).in(lang)),
                Cell.of(ChangeSentences.after(comparison, field).in(lang)));
        rows.add(row(comparison, change, values, sentences.get(i), lang));
      }
    }
    return new Table(
        Message.of("compare.table").in(lang),
        COLUMNS.stream().map(column -> Message.of("compare.column." + column).in(lang)).toList(),
        rows);
  }

  /** Returns how a table of a comparison is to be handled: as both maps; empty where none says. */
  public static String marking(MapComparison comparison, Lang lang) {
    return Stream.of(comparison.after(), comparison.before())
        .map(map -> map.info().marking().in(lang).strip())
        .filter(marking -> !marking.isEmpty())
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private static List<Cell> row(
      MapComparison comparison,
      ElementChange change,
      List<Cell> values,
      Message sentence,
      Lang lang) {
    ChainMap map = change.after() == null ? comparison.before() : comparison.after();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(change.changeKind().label().in(lang)));
    row.add(
        Cell.of(
            Message.of("label.element." + change.element().getClass().getSimpleName()).in(lang)));
    row.add(Cell.of(Names.of(map, change.id(), lang)));
    row.addAll(values);
    row.add(Cell.of(sentence.in(lang)));
    row.add(Cell.of(change.id().value()));
    return row;
  }
}

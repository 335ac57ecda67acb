package org.chainmap.ledger.pack;

import java.util.List;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Ledger;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Names;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.text.Cell;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.jspecify.annotations.Nullable;

/** Creates the columns of lists, by what their cells hold. */
final class PackCells {

  private PackCells() {}

  static <R> PackColumn<R> column(String key, PackColumn.Reader<R> reader) {
    return new PackColumn<>(key, false, reader);
  }

  /** Creates a column that reads a part of each row. */
  static <R, P> PackColumn<R> on(Function<R, P> part, PackColumn<P> column) {
    return new PackColumn<>(
        column.key(),
        column.personal(),
        (map, lang, row) -> column.reader().read(map, lang, part.apply(row)));
  }

  /** Creates a column of what a column of a ledger reads. */
  static <E extends Element> PackColumn<E> of(String key, Ledger<E> ledger, String field) {
    Column<E> column = ledger.column(field).orElseThrow();
    return column(
        key,
        (map, lang, element) ->
            CellTexts.cell(column.reader().read(map, element, lang), column.type(), map, lang));
  }

  static <R> PackColumn<R> text(String key, Function<R, @Nullable String> text) {
    return column(key, (map, lang, row) -> Cell.of(text.apply(row)));
  }

  static Cell choice(@Nullable Keyed choice, Lang lang) {
    return Cell.of(choice == null ? null : choice.label().in(lang));
  }

  static <R> PackColumn<R> name(String key, Function<R, @Nullable Id> id) {
    return column(
        key,
        (map, lang, row) -> {
          Id named = id.apply(row);
          return Cell.of(named == null ? null : Names.of(map, named, lang));
        });
  }

  static <R> PackColumn<R> names(String key, Function<R, List<Id>> ids) {
    return column(key, (map, lang, row) -> names(map, ids.apply(row), lang));
  }

  static Cell names(ChainMap map, List<Id> ids, Lang lang) {
    return Cell.of(Lists.joined(lang, ids.stream().map(id -> Names.of(map, id, lang)).toList()));
  }

  /** Creates a column of a person to ask, which stands in a list only if asked for. */
  static <R> PackColumn<R> contact(Function<R, @Nullable Contact> contact) {
    return new PackColumn<>(
        "contact",
        true,
        (map, lang, row) -> {
          Contact known = contact.apply(row);
          return Cell.of(known == null ? null : known.text());
        });
  }

  static <E extends Element> PackColumn<E> sources() {
    return names("sources", element -> element.remarks().sources());
  }

  static <E extends Element> PackColumn<E> notes() {
    return text("notes", element -> element.remarks().notes());
  }

  /** Returns a date: a whole day as such, a year or month as text. */
  static Cell date(@Nullable AsOf date) {
    return date == null
        ? Cell.Empty.EMPTY
        : date.day() == null ? Cell.of(date.toString()) : new Cell.Day(date.start());
  }
}

package org.chainmap.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.Source;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Creates the columns of fields, by the kind of their values. */
final class Columns {

  /** The fields that are amounts of money, in 万元 (10,000 yuan). */
  private static final Set<String> MONEY = Set.of("revenue", "investment", "budget");

  private Columns() {}

  /** Creates a column of a name, which is never empty, in the language of the reader. */
  static <E extends Element> Column<E> name(
      String field, int width, Function<E, Name> get, BiFunction<E, Name, E> with) {
    return own(
        field,
        new ColumnType.Text(true),
        width,
        (map, e, lang) -> Value.of(get.apply(e).in(lang)),
        (e, value, lang) ->
            value instanceof Value.Text text
                ? with.apply(e, get.apply(e).with(lang, text.text()))
                : e);
  }

  /** Creates a column of a text in the language of the reader. */
  static <E extends Element> Column<E> caption(
      String field,
      int width,
      boolean required,
      Function<E, Caption> get,
      BiFunction<E, Caption, E> with) {
    return own(
        field,
        new ColumnType.Text(required),
        width,
        (map, e, lang) -> Value.of(get.apply(e).in(lang)),
        (e, value, lang) -> {
          String text = textOf(value);
          return text == null && required
              ? e
              : with.apply(e, get.apply(e).with(lang, text == null ? "" : text));
        });
  }

  static <E extends Element> Column<E> text(
      String field,
      int width,
      Function<E, @Nullable String> get,
      BiFunction<E, @Nullable String, E> with) {
    return own(
        field,
        new ColumnType.Text(false),
        width,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) -> with.apply(e, textOf(value)));
  }

  /** Creates a column of the group of segments. */
  static <E extends Element> Column<E> group(
      String field, Function<E, @Nullable String> get, BiFunction<E, @Nullable String, E> with) {
    return own(
        field,
        ColumnType.GroupName.GROUP_NAME,
        110,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) -> with.apply(e, textOf(value)));
  }

  /** Creates a column of several texts, such as codes. */
  static <E extends Element> Column<E> texts(
      String field, int width, Function<E, List<String>> get, BiFunction<E, List<String>, E> with) {
    return own(
        field,
        ColumnType.Texts.TEXTS,
        width,
        (map, e, lang) -> CellTexts.listed(get.apply(e)),
        (e, value, lang) -> {
          String text = textOf(value);
          return with.apply(e, text == null ? List.of() : NameLists.split(text));
        });
  }

  /** Creates a column of a figure: another number keeps the standing, source and date it has. */
  static <E extends Element> Column<E> figure(
      String field,
      Figures.Unit unit,
      Function<E, @Nullable Figure> get,
      BiFunction<E, @Nullable Figure, E> with) {
    return own(
        field,
        new ColumnType.Number(unit, MONEY.contains(field)),
        90,
        (map, e, lang) -> {
          Figure figure = get.apply(e);
          return Value.of(figure == null ? null : (Double) figure.value());
        },
        (e, value, lang) -> {
          Double number = numberOf(value);
          Figure before = get.apply(e);
          return with.apply(
              e,
              number == null
                  ? null
                  : before == null ? Figure.of(number) : before.withValue(number));
        });
  }

  static <E extends Element> Column<E> number(
      String field,
      Figures.Unit unit,
      Function<E, @Nullable Double> get,
      BiFunction<E, @Nullable Double, E> with) {
    return own(
        field,
        new ColumnType.Number(unit, MONEY.contains(field)),
        90,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) -> with.apply(e, numberOf(value)));
  }

  static <E extends Element> Column<E> date(
      String field, Function<E, @Nullable AsOf> get, BiFunction<E, @Nullable AsOf, E> with) {
    return own(
        field,
        ColumnType.Date.DATE,
        90,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) -> with.apply(e, value instanceof Value.Date date ? date.date() : null));
  }

  /** Creates the column of the location of elements. */
  static <E extends Element> Column<E> region(
      Function<E, @Nullable Region> get, BiFunction<E, @Nullable Region, E> with) {
    return own(
        "region",
        ColumnType.Place.PLACE,
        130,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) -> {
          Region before = get.apply(e);
          Region after = value instanceof Value.Place place ? place.region() : null;
          return with.apply(
              e, before == null || after == null ? after : after.withExtras(before.extras()));
        });
  }

  /** Creates a column of a country, kept as its ISO 3166 code. */
  static <E extends Element> Column<E> country(
      String field, Function<E, @Nullable String> get, BiFunction<E, @Nullable String, E> with) {
    return own(
        field,
        ColumnType.Place.COUNTRY,
        110,
        (map, e, lang) -> {
          String code = get.apply(e);
          return Value.of(code == null ? null : new Region(code, null, null));
        },
        (e, value, lang) ->
            with.apply(e, value instanceof Value.Place place ? place.region().country() : null));
  }

  static <E extends Element> Column<E> flag(
      String field, Function<E, @Nullable Boolean> get, BiFunction<E, @Nullable Boolean, E> with) {
    return own(
        field,
        ColumnType.Flag.FLAG,
        80,
        (map, e, lang) -> Value.of(get.apply(e)),
        (e, value, lang) ->
            with.apply(e, value instanceof Value.Flag flag ? (Boolean) flag.yes() : null));
  }

  /** Creates a column of one constant, which there always is. */
  static <E extends Element, T extends Keyed> Column<E> choice(
      String field, List<T> values, int width, Function<E, T> get, BiFunction<E, T, E> with) {
    return own(
        field,
        new ColumnType.Choice(values, false, true),
        width,
        (map, e, lang) -> Value.ofChoice(get.apply(e)),
        (e, value, lang) -> {
          List<T> chosen = chosen(values, value);
          return chosen.isEmpty() ? e : with.apply(e, chosen.getFirst());
        });
  }

  /** Creates a column of one constant or none. */
  static <E extends Element, T extends Keyed> Column<E> choiceOrNone(
      String field,
      List<T> values,
      int width,
      Function<E, @Nullable T> get,
      BiFunction<E, @Nullable T, E> with) {
    return own(
        field,
        new ColumnType.Choice(values, false, false),
        width,
        (map, e, lang) -> Value.ofChoice(get.apply(e)),
        (e, value, lang) -> {
          List<T> chosen = chosen(values, value);
          return with.apply(e, chosen.isEmpty() ? null : chosen.getFirst());
        });
  }

  /** Creates a column of any number of constants. */
  static <E extends Element, T extends Keyed> Column<E> choices(
      String field,
      List<T> values,
      int width,
      Function<E, List<T>> get,
      BiFunction<E, List<T>, E> with) {
    return own(
        field,
        new ColumnType.Choice(values, true, false),
        width,
        (map, e, lang) -> Value.ofChoices(get.apply(e)),
        (e, value, lang) -> with.apply(e, chosen(values, value)));
  }

  /** Creates a column of another element, which there always is. */
  static <E extends Element> Column<E> reference(
      String field,
      Class<? extends Element> kind,
      int width,
      Function<E, Id> get,
      BiFunction<E, Id, E> with) {
    return own(
        field,
        new ColumnType.Reference(kind, false, true),
        width,
        (map, e, lang) -> Value.ofReference(get.apply(e)),
        (e, value, lang) -> {
          List<Id> ids = idsOf(value);
          return ids.isEmpty() ? e : with.apply(e, ids.getFirst());
        });
  }

  /** Creates a column of another element or none. */
  static <E extends Element> Column<E> referenceOrNone(
      String field,
      Class<? extends Element> kind,
      int width,
      Function<E, @Nullable Id> get,
      BiFunction<E, @Nullable Id, E> with) {
    return own(
        field,
        new ColumnType.Reference(kind, false, false),
        width,
        (map, e, lang) -> Value.ofReference(get.apply(e)),
        (e, value, lang) -> {
          List<Id> ids = idsOf(value);
          return with.apply(e, ids.isEmpty() ? null : ids.getFirst());
        });
  }

  /** Creates a column of any number of other elements. */
  static <E extends Element> Column<E> references(
      String field,
      Class<? extends Element> kind,
      int width,
      Function<E, List<Id>> get,
      BiFunction<E, List<Id>, E> with) {
    return own(
        field,
        new ColumnType.Reference(kind, true, false),
        width,
        (map, e, lang) -> Value.ofReferences(get.apply(e)),
        (e, value, lang) -> with.apply(e, idsOf(value)));
  }

  /** Creates the column of the notes of elements. */
  static <E extends Element> Column<E> notes(Class<E> kind) {
    return text(
        "notes",
        200,
        e -> e.remarks().notes(),
        (e, notes) -> kind.cast(e.withRemarks(e.remarks().withNotes(notes))));
  }

  /** Creates the column of the sources of elements. */
  static <E extends Element> Column<E> sources(Class<E> kind) {
    return references(
        "sources",
        Source.class,
        160,
        e -> e.remarks().sources(),
        (e, ids) -> kind.cast(e.withRemarks(e.remarks().withSources(ids))));
  }

  /** Creates a column that is computed. */
  static <E extends Identified> Column<E> computed(
      String key, Message heading, ColumnType type, int width, Column.Reader<E> reader) {
    return new Column<>(key, heading, type, width, reader, new Column.ReadOnly<>());
  }

  static <E extends Element> Column<E> own(
      String field,
      ColumnType type,
      int width,
      Column.Reader<E> reader,
      Column.OwnField<E> writer) {
    return new Column<>(field, FieldNames.of(field), type, width, reader, writer);
  }

  private static <T extends Keyed> List<T> chosen(List<T> values, Value value) {
    return value instanceof Value.Choices choices
        ? values.stream().filter(choices.chosen()::contains).toList()
        : List.of();
  }

  private static List<Id> idsOf(Value value) {
    return value instanceof Value.References references ? references.ids() : List.of();
  }

  private static @Nullable String textOf(Value value) {
    return value instanceof Value.Text text ? text.text() : null;
  }

  private static @Nullable Double numberOf(Value value) {
    return value instanceof Value.Number number ? (Double) number.number() : null;
  }
}

package org.chainmap.ledger.plan;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;

/**
 * The columns that take what a foreign table says in English beside the Chinese. Ledgers have none
 * of them: they show each text in the language of the reader.
 */
final class EnglishColumns {

  private static final int WIDTH = 160;

  /** By the key of the ledger, then by the field of the table. */
  private static final Map<String, Map<TableField, Column<?>>> COLUMNS =
      Map.of(
          "segments", Map.of(TableField.ENGLISH_NAME, name(Segment::name, Segment::withName)),
          "enterprises",
              Map.of(
                  TableField.ENGLISH_NAME,
                  name(Enterprise::name, Enterprise::withName),
                  TableField.SHORT_NAME_ENGLISH,
                  caption("shortNameEn", Enterprise::shortName, Enterprise::withShortName)),
          "links",
              Map.of(TableField.ENGLISH_NAME, caption("labelEn", Link::label, Link::withLabel)),
          "listings",
              Map.of(TableField.ENGLISH_NAME, caption("textEn", Listing::text, Listing::withText)),
          "initiatives",
              Map.of(
                  TableField.ENGLISH_NAME,
                  name(Initiative::name, Initiative::withName),
                  TableField.OWNER_ENGLISH,
                  caption("ownerEn", Initiative::owner, Initiative::withOwner)),
          "resources", Map.of(TableField.ENGLISH_NAME, name(Resource::name, Resource::withName)),
          "sources",
              Map.of(
                  TableField.ENGLISH_NAME,
                  caption("titleEn", Source::title, Source::withTitle),
                  TableField.PUBLISHER_ENGLISH,
                  caption("publisherEn", Source::publisher, Source::withPublisher)));

  private EnglishColumns() {}

  /** Returns the column that takes an English field; empty for other fields. */
  @SuppressWarnings("unchecked") // the ledger's key says of what its elements are
  static <E extends Element> Optional<Column<E>> of(Ledger<E> ledger, TableField field) {
    return Optional.ofNullable((Column<E>) COLUMNS.getOrDefault(ledger.key(), Map.of()).get(field));
  }

  private static <E extends Element> Column<E> name(
      Function<E, Name> get, BiFunction<E, Name, E> with) {
    return caption(
        "nameEn",
        e -> new Caption(get.apply(e).text(), get.apply(e).english()),
        (e, caption) -> with.apply(e, new Name(get.apply(e).text(), caption.english())));
  }

  private static <E extends Element> Column<E> caption(
      String field, Function<E, Caption> get, BiFunction<E, Caption, E> with) {
    return new Column<>(
        field,
        FieldNames.of(field),
        new ColumnType.Text(false),
        WIDTH,
        (map, e, lang) -> Value.of(get.apply(e).english()),
        (Column.OwnField<E>)
            (e, value, lang) ->
                value instanceof Value.Text text
                    ? with.apply(e, get.apply(e).withEnglish(text.text()))
                    : e);
  }
}

package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.Element;

/**
 * Which column of a ledger takes what a field of a foreign table says: the one of the field's key,
 * unless it is named here. Columns of other elements are not among them; who they are is found out
 * by {@link Identities}.
 */
final class FieldColumns {

  private static final Map<String, Map<TableField, String>> OTHER_KEYS =
      Map.of(
          "enterprises",
          Map.of(TableField.ENTERPRISE, "name"),
          "segments",
          Map.of(
              TableField.SEGMENT, "name",
              TableField.SEGMENT_KIND, "kind",
              TableField.SEGMENT_STATE, "state"),
          "links",
          Map.of(TableField.SHARE, "linkShare"),
          "listings",
          Map.of(
              TableField.LISTING_TEXT, "text",
              TableField.DUE, "deadline"),
          "initiatives",
          Map.of(TableField.INITIATIVE, "name"),
          "targets",
          Map.of(
              TableField.TARGET, "name",
              TableField.MAIN_PRODUCTS, "mainBusiness"),
          "resources",
          Map.of(
              TableField.RESOURCE, "name",
              TableField.CONTENT, "summary"),
          "sources",
          Map.of(TableField.AS_OF, "date"));

  /** Fields that say more of the same: what the map has besides stays. */
  static final Set<String> ADDED_TO = Set.of("marks", "aliases", "codes", "certifications");

  private FieldColumns() {}

  /**
   * Returns the columns that fields write, in the order in which they are written: English texts
   * follow the texts that they translate.
   */
  static <E extends Element> Map<TableField, Column<E>> of(
      Ledger<E> ledger, Iterable<TableField> fields) {
    Map<TableField, Column<E>> columns = new LinkedHashMap<>();
    Map<TableField, Column<E>> english = new LinkedHashMap<>();
    Map<TableField, String> other = OTHER_KEYS.getOrDefault(ledger.key(), Map.of());
    for (TableField field : fields) {
      EnglishColumns.of(ledger, field).ifPresent(column -> english.put(field, column));
      ledger
          .column(other.getOrDefault(field, field.key()))
          .filter(column -> column.ownField().isPresent())
          .filter(column -> !(column.type() instanceof ColumnType.Reference))
          .ifPresent(column -> columns.put(field, column));
    }
    columns.putAll(english);
    return columns;
  }

  /** Returns several texts in one, each once. */
  static List<String> joined(List<String> one, List<String> more) {
    List<String> all = new ArrayList<>(one);
    more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}

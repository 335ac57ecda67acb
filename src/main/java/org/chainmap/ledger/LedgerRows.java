package org.chainmap.ledger;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a ledger of one map, in one language, with what their cells show. Texts are made when
 * first needed; those that depend on nothing but their element are taken over by {@link #of(Ledger,
 * ChainMap, Lang, LedgerRows)} while it stays the same. Several threads may read at once: a text is
 * then made twice, and is the same.
 */
public final class LedgerRows<E extends Identified> {

  private final Ledger<E> ledger;
  private final ChainMap map;
  private final Lang lang;
  private final List<E> elements;
  private final List<@Nullable String[]> texts;
  private final Map<Id, Integer> places = new HashMap<>();

  private LedgerRows(Ledger<E> ledger, ChainMap map, Lang lang, @Nullable LedgerRows<E> before) {
    this.ledger = ledger;
    this.map = map;
    this.lang = lang;
    elements = ledger.rows().of(map);
    texts = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      places.put(elements.get(i).id(), i);
      texts.add(known(elements.get(i), before));
    }
  }

  private @Nullable String[] known(E element, @Nullable LedgerRows<E> before) {
    @Nullable String[] row = new @Nullable String[ledger.columns().size()];
    Integer place = before == null ? null : before.places.get(element.id());
    if (before != null
        && place != null
        && before.elements.get(place) == element
        && before.lang == lang) {
      @Nullable String[] old = before.texts.get(place);
      for (int c = 0; c < row.length; c++) {
        row[c] = ledger.columns().get(c).derived() ? null : old[c];
      }
    }
    return row;
  }

  /** Creates the rows of all elements. O(elements). */
  public static <E extends Identified> LedgerRows<E> of(Ledger<E> ledger, ChainMap map, Lang lang) {
    return new LedgerRows<>(ledger, map, lang, null);
  }

  /** Creates the rows of all elements, with what is known of those that stayed the same. */
  public static <E extends Identified> LedgerRows<E> of(
      Ledger<E> ledger, ChainMap map, Lang lang, LedgerRows<E> before) {
    return new LedgerRows<>(ledger, map, lang, before);
  }

  /** Returns what is listed, in the order of the list. */
  public List<E> elements() {
    return elements;
  }

  public int size() {
    return elements.size();
  }

  public Value value(E element, Column<E> column) {
    return column.reader().read(map, element, lang);
  }

  /** Returns what a cell shows; empty for an unknown value. */
  public String text(E element, Column<E> column) {
    Integer place = places.get(element.id());
    return place == null || elements.get(place) != element
        ? CellTexts.shown(value(element, column), column.type(), map, lang)
        : text(place, ledger.columns().indexOf(column));
  }

  private String text(int row, int column) {
    @Nullable String[] known = texts.get(row);
    String text = known[column];
    if (text == null) {
      Column<E> of = ledger.columns().get(column);
      text = CellTexts.shown(value(elements.get(row), of), of.type(), map, lang);
      known[column] = text;
    }
    return text;
  }

  /** Returns the rows that a query shows. O(rows · (columns + log rows)). */
  public List<LedgerRow<E>> shown(LedgerQuery query) {
    String wanted = folded(query.text().strip());
    List<Integer> rows =
        new ArrayList<>(
            IntStream.range(0, size()).filter(row -> passes(row, query, wanted)).boxed().toList());
    for (LedgerQuery.SortKey key : query.order().reversed()) {
      sort(rows, key);
    }
    return grouped(rows, query.group());
  }

  /** Returns each text that a column shows, sorted, to choose a filter from. */
  public List<String> texts(Column<E> column) {
    int of = ledger.columns().indexOf(column);
    Collator collator = Collator.getInstance(lang.locale());
    return IntStream.range(0, size())
        .mapToObj(row -> text(row, of))
        .distinct()
        .map(collator::getCollationKey)
        .sorted()
        .map(CollationKey::getSourceString)
        .toList();
  }

  /**
   * @param wanted the text of the query, folded
   */
  private boolean passes(int row, LedgerQuery query, String wanted) {
    for (int c = 0; c < ledger.columns().size() && !query.filters().isEmpty(); c++) {
      Column<E> column = ledger.columns().get(c);
      ColumnFilter filter = query.filters().get(column.key());
      if (filter != null && !filter.passes(value(elements.get(row), column), text(row, c))) {
        return false;
      }
    }
    return wanted.isEmpty()
        || IntStream.range(0, ledger.columns().size())
            .anyMatch(c -> folded(text(row, c)).contains(wanted));
  }

  /** Sorts rows; unknown values come last whichever way. */
  private void sort(List<Integer> rows, LedgerQuery.SortKey key) {
    Column<E> column = ledger.column(key.column()).orElse(null);
    if (column == null) {
      return;
    }
    int at = ledger.columns().indexOf(column);
    Collator collator = Collator.getInstance(lang.locale());
    Map<Integer, Order> orders = new HashMap<>();
    for (Integer row : rows) {
      orders.put(row, Order.of(value(elements.get(row), column), text(row, at), collator));
    }
    Comparator<Order> order =
        key.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    rows.sort(
        Comparator.comparing((Integer row) -> text(row, at).isEmpty())
            .thenComparing(orders::get, order));
  }

  /**
   * A value by which rows are sorted: as a number or date where it is one, constants in their own
   * order, else by its text.
   */
  private record Order(double number, CollationKey text) implements Comparable<Order> {

    static Order of(Value value, String shown, Collator collator) {
      double number =
          switch (value) {
            case Value.Number given -> given.number();
            case Value.Date given -> given.date().start().toEpochDay();
            case Value.Choices given ->
                given.chosen().getFirst() instanceof Enum<?> first ? first.ordinal() : 0;
            case Value.Unknown _, Value.Text _, Value.References _, Value.Place _, Value.Flag _ ->
                0;
          };
      return new Order(number, collator.getCollationKey(shown));
    }

    @Override
    public int compareTo(Order other) {
      int byNumber = Double.compare(number, other.number);
      return byNumber != 0 ? byNumber : text.compareTo(other.text);
    }
  }

  private List<LedgerRow<E>> grouped(List<Integer> rows, @Nullable String group) {
    Column<E> column = group == null ? null : ledger.column(group).orElse(null);
    List<LedgerRow<E>> shown = new ArrayList<>();
    if (column == null) {
      rows.forEach(row -> shown.add(new LedgerRow.Item<>(elements.get(row))));
      return shown;
    }
    int at = ledger.columns().indexOf(column);
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(text(row, at), each -> new ArrayList<>()).add(row));
    Collator collator = Collator.getInstance(lang.locale());
    groups.keySet().stream()
        .sorted(Comparator.comparing(String::isEmpty).thenComparing(collator::getCollationKey))
        .forEach(
            text -> {
              List<Integer> members = groups.getOrDefault(text, List.of());
              shown.add(new LedgerRow.Heading<>(text, members.size()));
              members.forEach(row -> shown.add(new LedgerRow.Item<>(elements.get(row))));
            });
    return shown;
  }

  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package org.chainmap.ledger.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;

/**
 * The lists that a person has chosen, each with the columns shown.
 *
 * @param contacts whether columns that say whom to ask are among them
 */
public record PackContent(List<Chosen> lists, boolean contacts) {

  /**
   * A chosen list.
   *
   * @param columns the keys of the columns shown, in their order; none at all means all
   */
  public record Chosen(PackList<?> list, List<String> columns) {
    public Chosen {
      columns = List.copyOf(columns);
    }

    private String written() {
      return list.key() + (columns.isEmpty() ? "" : ":" + String.join(",", columns));
    }
  }

  public PackContent {
    lists = List.copyOf(lists);
  }

  /** Returns lists with all their columns. */
  public static PackContent of(List<PackList<?>> lists, boolean contacts) {
    return new PackContent(
        lists.stream().<Chosen>map(list -> new Chosen(list, List.of())).toList(), contacts);
  }

  /** Returns the tables of a map, one for each list. */
  public List<Table> tables(ChainMap map, Lang lang) {
    List<Table> tables = new ArrayList<>();
    for (Chosen chosen : lists) {
      tables.add(chosen.list().table(map, lang, chosen.columns(), contacts));
    }
    return tables;
  }

  /** Returns the lists and columns as one text for preferences. */
  public String written() {
    return lists.stream().map(Chosen::written).collect(Collectors.joining(";"));
  }

  /** Reads what {@link #written} wrote; lists and columns that are unknown are left out. */
  public static PackContent parse(String written, boolean contacts) {
    List<Chosen> lists = new ArrayList<>();
    for (String part : written.split(";")) {
      String[] halves = part.strip().split(":", 2);
      Optional<PackList<?>> list = PackLists.named(halves[0]);
      List<String> columns = halves.length < 2 ? List.of() : Arrays.asList(halves[1].split(","));
      list.ifPresent(
          known ->
              lists.add(
                  new Chosen(
                      known, columns.stream().filter(known.columnKeys()::contains).toList())));
    }
    return new PackContent(lists, contacts);
  }
}

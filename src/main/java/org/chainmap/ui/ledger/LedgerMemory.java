package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.ui.UserPreferences;

/**
 * How a person arranged the lists: the order, width and presence of their columns, and the list
 * last shown. It is theirs and no part of a document.
 */
public final class LedgerMemory {

  private static final String FRONT = "ledger.front";

  /**
   * A column as it was arranged.
   *
   * @param width its width in px
   */
  record Arranged(String column, int width, boolean hidden) {}

  private final UserPreferences userPreferences;

  public LedgerMemory(UserPreferences userPreferences) {
    this.userPreferences = userPreferences;
  }

  /** Returns the key of the ledger last shown, if any was. */
  Optional<String> front() {
    return userPreferences.text(FRONT);
  }

  void front(String ledger) {
    userPreferences.put(FRONT, ledger);
  }

  /** Returns the columns of a ledger in their order, by their keys; empty before the first time. */
  Map<String, Arranged> columns(String ledger) {
    Map<String, Arranged> columns = new LinkedHashMap<>();
    for (String part : userPreferences.text(key(ledger)).orElse("").split(",")) {
      String[] both = part.split(":");
      if (both.length == 2 && both[1].matches("\\d{1,4}")) {
        boolean hidden = both[0].startsWith("-");
        String column = hidden ? both[0].substring(1) : both[0];
        columns.put(column, new Arranged(column, Integer.parseInt(both[1]), hidden));
      }
    }
    return columns;
  }

  void columns(String ledger, List<Arranged> columns) {
    List<String> parts = new ArrayList<>();
    for (Arranged each : columns) {
      parts.add((each.hidden() ? "-" : "") + each.column() + ":" + each.width());
    }
    userPreferences.put(key(ledger), String.join(",", parts));
  }

  private static String key(String ledger) {
    return "ledger." + ledger + ".columns";
  }
}

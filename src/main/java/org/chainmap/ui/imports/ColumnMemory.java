package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.text.Keyed;
import org.chainmap.ui.UserPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what people said the columns of a list are, so that the next list with the same
 * headings is read likewise. The last {@value #MOST} kinds of lists are kept in the preferences.
 */
public final class ColumnMemory {

  private static final int MOST = 40;
  private static final String KEY = "import.columns.";

  private final UserPreferences preferences;

  public ColumnMemory(UserPreferences preferences) {
    this.preferences = preferences;
  }

  /**
   * Returns the layout with its columns as they were read last, if headings like these ever were.
   */
  TableLayout recalled(TableLayout guess) {
    String headings = headings(guess);
    for (String each : all()) {
      String[] parts = each.split("\t", -1);
      if (parts.length == 3 && parts[0].equals(headings)) {
        return recalled(guess, parts[1], parts[2].split(",", -1)).orElse(guess);
      }
    }
    return guess;
  }

  private static Optional<TableLayout> recalled(TableLayout guess, String shape, String[] fields) {
    TableShape known = named(TableShape.values(), shape);
    if (known == null || fields.length != guess.columns().size()) {
      return Optional.empty();
    }
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      columns.add(guess.columns().get(i).withField(named(TableField.values(), fields[i])));
    }
    return Optional.of(new TableLayout(known, guess.firstHeader(), guess.lastHeader(), columns));
  }

  private static <K extends Keyed> @Nullable K named(K[] all, String key) {
    return Arrays.stream(all).filter(each -> each.key().equals(key)).findFirst().orElse(null);
  }

  /** Keeps what the columns of a list are. */
  void remember(TableLayout layout) {
    String headings = headings(layout);
    String fields =
        layout.columns().stream()
            .map(TableColumn::field)
            .map(field -> field == null ? "" : field.key())
            .collect(Collectors.joining(","));
    List<String> all = new ArrayList<>(all());
    all.removeIf(each -> each.startsWith(headings + "\t"));
    all.addFirst(headings + "\t" + layout.shape().key() + "\t" + fields);
    for (int i = 0; i < Math.min(all.size(), MOST); i++) {
      preferences.put(KEY + i, all.get(i));
    }
    preferences.save();
  }

  private List<String> all() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      preferences.text(KEY + i).ifPresent(all::add);
    }
    return all;
  }

  /** What tells lists of one kind from others: their headings, in order. */
  private static String headings(TableLayout layout) {
    List<String> headings = layout.columns().stream().map(TableColumn::heading).toList();
    return headings.size() + ":" + Integer.toHexString(headings.hashCode());
  }
}

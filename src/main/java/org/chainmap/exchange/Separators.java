package org.chainmap.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Tells by which character the fields of a text are divided. */
final class Separators {

  private static final char[] USUAL = {',', ';', '\t', '|'};

  /** The rows that are looked at. */
  private static final int LOOKED_AT = 100;

  private Separators() {}

  /**
   * Returns the character by which the most rows have one number of fields, and of several such the
   * one by which they have the most; a comma where no row has two. O(characters of 100 rows).
   */
  static char of(String text) {
    char best = ',';
    long most = 0;
    for (char each : USUAL) {
      long agreement = agreement(text, each);
      if (agreement > most) {
        most = agreement;
        best = each;
      }
    }
    return best;
  }

  /** Returns the rows of the most frequent width above 1, then that width: higher is better. */
  private static long agreement(String text, char separator) {
    Map<Integer, Integer> widths = new HashMap<>();
    try {
      Iterator<CsvRecord> records = TextSheetReader.records(text, separator);
      for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
        int width = records.next().getFieldCount();
        if (width > 1) {
          widths.merge(width, 1, Integer::sum);
        }
      }
    } catch (CsvParseException e) {
      // Another separator may read it; if none does, the reader says in which line it fails.
    }
    return widths.entrySet().stream()
        .mapToLong(entry -> entry.getValue() * 1_000_000L + Math.min(entry.getKey(), 999_999))
        .max()
        .orElse(0);
  }
}

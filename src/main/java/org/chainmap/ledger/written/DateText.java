package org.chainmap.ledger.written;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.model.value.AsOf;
import org.jspecify.annotations.Nullable;

/** Dates as people write them in tables, known to the year, the month or the day. */
public final class DateText {

  private static final String SEPARATOR = "[-/.年]";
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})[-/.月](\\d{1,2})日?(?:[t ].*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})月?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(?:度|底|末|年底|年末)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

  /** The days that a spreadsheet's number can reasonably mean: 1954 to 2119. */
  private static final int FIRST_SERIAL = 20_000;

  private static final int LAST_SERIAL = 80_000;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private DateText() {}

  /** Returns the date of a text; empty where it is none. */
  public static Optional<AsOf> parse(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Cf}]", "")
            .strip()
            .toLowerCase(java.util.Locale.ROOT);
    for (Pattern form : new Pattern[] {DAY, MONTH, YEAR, COMPACT}) {
      Matcher match = form.matcher(form == DAY ? plain : plain.replaceAll("\\s", ""));
      if (match.matches()) {
        return date(match);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the date that a number means: a year, a day written in eight digits, or the number by
   * which a spreadsheet counts days.
   */
  public static Optional<AsOf> parse(double number) {
    if (number != Math.rint(number)) {
      return Optional.empty();
    }
    if (number >= FIRST_YEAR && number <= LAST_YEAR) {
      return Optional.of(new AsOf((int) number, null, null));
    }
    if (number >= FIRST_SERIAL && number <= LAST_SERIAL) {
      return Optional.of(day(EPOCH.plusDays((long) number)));
    }
    return number >= 19_000_101 && number <= 21_991_231
        ? parse(String.valueOf((long) number))
        : Optional.empty();
  }

  /** Returns a date known to the day. */
  public static AsOf day(LocalDate date) {
    return new AsOf(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static Optional<AsOf> date(Matcher match) {
    try {
      AsOf date = new AsOf(Integer.parseInt(match.group(1)), part(match, 2), part(match, 3));
      return date.year() >= FIRST_YEAR && date.year() <= LAST_YEAR
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer part(Matcher match, int group) {
    String digits = match.groupCount() >= group ? match.group(group) : null;
    return digits == null ? null : Integer.valueOf(digits);
  }
}

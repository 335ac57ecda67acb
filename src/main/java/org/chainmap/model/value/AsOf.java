package org.chainmap.model.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the year, the month or the day, written {@code 2021}, {@code 2021-12} or {@code
 * 2021-12-31}.
 */
public record AsOf(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<AsOf> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * Checks that the date exists.
   *
   * @throws DateTimeException if it does not
   */
  public AsOf {
    if (month == null && day != null) {
      throw new DateTimeException("a day without a month");
    }
    Objects.requireNonNull(LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
  }

  /** Parses a date; empty where {@code text} is not a date. */
  public static Optional<AsOf> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AsOf(Integer.parseInt(matcher.group(1)), part(matcher, 2), part(matcher, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? null : Integer.valueOf(digits);
  }

  /** Returns the first day it can mean. */
  public LocalDate start() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** Returns the last day it can mean. */
  public LocalDate end() {
    if (day != null) {
      return start();
    }
    return (month == null ? start().plusYears(1) : start().plusMonths(1)).minusDays(1);
  }

  /**
   * Returns the date {@code years} years before with the same precision; the 28th where there is no
   * 29th of February.
   */
  public AsOf minusYears(int years) {
    LocalDate then = start().minusYears(years);
    return new AsOf(then.getYear(), month, day == null ? null : (Integer) then.getDayOfMonth());
  }

  @Override
  public int compareTo(AsOf other) {
    return start().compareTo(other.start());
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (month != null) {
      out.append(String.format(Locale.ROOT, "-%02d", month));
    }
    if (day != null) {
      out.append(String.format(Locale.ROOT, "-%02d", day));
    }
    return out.toString();
  }
}

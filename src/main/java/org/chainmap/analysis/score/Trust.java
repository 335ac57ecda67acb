package org.chainmap.analysis.score;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Trust in a figure, 0–1: the product of its standing (stated 1, to be checked 0.6, made up 0.3),
 * its age (1; older than {@link #YEARS} years at the map's date 0.5; undated 0.8) and its source
 * (high confidence 1, medium 0.9, low 0.6, none named 0.9). A convention of this program. No figure
 * is old in a map without a date.
 */
final class Trust {

  /** The age in years above which a figure is old. */
  static final int YEARS = 3;

  private static final double OLD = 0.5;
  private static final double UNDATED = 0.8;

  private final ChainMap map;
  private final @Nullable LocalDate now;

  Trust(ChainMap map) {
    this.map = map;
    AsOf asOf = map.info().asOf();
    this.now = asOf == null ? null : asOf.start();
  }

  /** Returns the trust in a figure. */
  double in(Figure figure) {
    Source source =
        figure.source() == null ? null : map.find(Source.class, figure.source()).orElse(null);
    return standing(figure.standing()) * age(figure, source) * source(source);
  }

  /** Tells whether a figure is older than the limit at the map's date. */
  boolean old(Figure figure) {
    Source source =
        figure.source() == null ? null : map.find(Source.class, figure.source()).orElse(null);
    return age(figure, source) == OLD;
  }

  private double age(Figure figure, @Nullable Source source) {
    AsOf date = figure.asOf() == null && source != null ? source.date() : figure.asOf();
    if (date == null) {
      return UNDATED;
    }
    return now != null && last(date).plusYears(YEARS).isBefore(now) ? OLD : 1;
  }

  /** Returns the last day that a date can mean. */
  private static LocalDate last(AsOf date) {
    Integer month = date.month();
    if (month == null) {
      return LocalDate.of(date.year(), 12, 31);
    }
    Integer day = date.day();
    return day == null
        ? YearMonth.of(date.year(), month).atEndOfMonth()
        : LocalDate.of(date.year(), month, day);
  }

  private static double standing(Standing standing) {
    return switch (standing) {
      case STATED -> 1;
      case UNVERIFIED -> 0.6;
      case ILLUSTRATIVE -> 0.3;
    };
  }

  private static double source(@Nullable Source source) {
    return source == null
        ? 0.9
        : switch (source.confidence()) {
          case HIGH -> 1;
          case MEDIUM -> 0.9;
          case LOW -> 0.6;
        };
  }
}

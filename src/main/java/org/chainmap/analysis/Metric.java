package org.chainmap.analysis;

import java.util.Set;

/**
 * A number by element.
 *
 * @param unit what its values count
 */
public record Metric(String key, Unit unit, Set<Datum> needs) implements Result {

  /** What the values of a metric count. */
  public enum Unit {
    /** Whole things: segments, links, enterprises, figures. */
    COUNT,
    /** Shortest paths, shared ones by their part. */
    PATHS,
    /** 1 for yes, 0 for no. */
    FLAG,
    /** A part of a whole, 0–1. */
    FRACTION,
    /** A part of a whole, 0–100. */
    PERCENT,
    /** Points of a score, 0–100. */
    POINTS,
    /** Squared percentages summed up, 0–10,000. */
    HHI,
    WEEKS,
    /** The map's own unit of output or money. */
    AMOUNT
  }

  public Metric {
    needs = Set.copyOf(needs);
  }

  /** A metric that needs these data. */
  public static Metric of(String key, Unit unit, Datum... needs) {
    return new Metric(key, unit, Set.of(needs));
  }
}

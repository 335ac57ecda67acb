package org.chainmap.analysis;

import java.util.Set;

/**
 * A number by element.
 *
 * @param unit the unit of its values
 */
public record Metric(String key, Unit unit, Set<Datum> needs) implements Result {

  /** The unit of the values of a metric. */
  public enum Unit {
    /** Whole numbers of segments, links, enterprises or figures. */
    COUNT,
    /** Shortest paths; of a pair with several, each counts as a fraction. */
    PATHS,
    /** Production steps, on average. */
    STEPS,
    /** 1 for yes, 0 for no. */
    FLAG,
    /** A part of a whole, 0–1. */
    FRACTION,
    /** A part of a whole, 0–100. */
    PERCENT,
    /** Points of a score, 0–100. */
    POINTS,
    /** Sum of squared percentages, 0–10,000. */
    HHI,
    WEEKS,
    /** The map's own unit of output or money. */
    AMOUNT
  }

  public Metric {
    needs = Set.copyOf(needs);
  }

  /** Returns a metric that needs these data. */
  public static Metric of(String key, Unit unit, Datum... needs) {
    return new Metric(key, unit, Set.of(needs));
  }
}

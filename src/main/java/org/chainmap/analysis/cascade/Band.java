package org.chainmap.analysis.cascade;

import java.util.function.ToDoubleFunction;

/**
 * A part lost in each {@link Reading}, 0–1, with {@code least ≤ expected ≤ most}.
 *
 * @param least what is lost at least: inputs of unknown dependence are not essential
 * @param expected what is expected: they are judged by their kind
 * @param most what is lost at most: they are essential
 */
public record Band(double least, double expected, double most) {

  public static final Band NONE = new Band(0, 0, 0);

  /** Returns the band of a number that each reading has. */
  public static Band of(ToDoubleFunction<Reading> value) {
    return new Band(
        value.applyAsDouble(Reading.LEAST),
        value.applyAsDouble(Reading.EXPECTED),
        value.applyAsDouble(Reading.MOST));
  }

  /** Returns the number in one reading. */
  public double of(Reading reading) {
    return switch (reading) {
      case LEAST -> least;
      case EXPECTED -> expected;
      case MOST -> most;
    };
  }
}

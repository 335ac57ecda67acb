package org.chainmap.analysis.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.chainmap.model.UnitNames;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A part of a need.
 *
 * @param share 0–1
 */
public record Portion(MarketEntry need, double share) {

  /** The share from which on a need counts as met: what lacks is less than is written. */
  static final double ALL = 1 - 1e-9;

  /** What of a need is left beside this. */
  Portion rest() {
    return new Portion(need, 1 - share);
  }

  /**
   * Returns the share in percent, with one digit after the point or the first that is not 0; what
   * is almost all stays 99.9, for something is still lacking.
   */
  public double percent() {
    if (share >= ALL) {
      return 100;
    }
    double value = 100 * share;
    int digits = value > 0 && value < 0.1 ? (int) -Math.floor(Math.log10(value)) : 1;
    return Math.min(
        99.9, BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue());
  }

  /** Returns the amount in the unit of the need, to twelve digits, or null where it states none. */
  public @Nullable Double amount() {
    Double quantity = need.listing().quantity();
    return quantity == null
        ? null
        : Double.valueOf(new BigDecimal(quantity * share).round(new MathContext(12)).doubleValue());
  }

  /** Returns the amount with its unit in words, empty where the need states none. */
  public Message words() {
    Double amount = amount();
    return amount == null
        ? Message.verbatim("")
        : UnitNames.quantity(amount, need.listing().unit());
  }
}

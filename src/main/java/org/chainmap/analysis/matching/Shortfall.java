package org.chainmap.analysis.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainmap.model.Listing;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/** What an offer lacks for a need, or has left after it, where both state it in the same unit. */
final class Shortfall {

  /** Digits of a remainder: differences of decimal fractions have no more that mean anything. */
  private static final MathContext EXACT = new MathContext(12);

  /** Digits of a share. */
  private static final MathContext SHARE = new MathContext(2, RoundingMode.HALF_UP);

  private Shortfall() {}

  /**
   * Returns the quantity of one listing as a multiple of that of another; empty where one states
   * none, the units cannot be compared, or the other's is 0.
   */
  static OptionalDouble ratio(Listing part, Listing whole) {
    Double some = part.quantity();
    Double all = whole.quantity();
    if (some == null || all == null) {
      return OptionalDouble.empty();
    }
    Units.Amount a = Units.amount(some, part.unit() == null ? "" : part.unit());
    Units.Amount b = Units.amount(all, whole.unit() == null ? "" : whole.unit());
    return a.unit().equals(b.unit()) && b.value() > 0
        ? OptionalDouble.of(a.value() / b.value())
        : OptionalDouble.empty();
  }

  /**
   * Returns how much of a need an offer that is too small meets, in per cent, and what it lacks.
   */
  static Message words(String key, Listing need, Listing offer) {
    double share = ratio(offer, need).orElse(0);
    double needed = need.quantity() == null ? 0 : need.quantity();
    return Message.of(
        key,
        Check.quantity(need),
        Check.quantity(offer),
        percent(share),
        Check.quantity(rest(needed, share), need));
  }

  /** Returns what is left of an offer that serves a need, in the offer's unit; empty if nothing. */
  static Optional<Object> left(Listing offer, Listing served) {
    OptionalDouble share = ratio(served, offer);
    Double offered = offer.quantity();
    if (share.isEmpty() || offered == null) {
      return Optional.empty();
    }
    double left = rest(offered, share.getAsDouble());
    return left > 0 ? Optional.of(Check.quantity(left, offer)) : Optional.empty();
  }

  private static double rest(double all, double share) {
    BigDecimal part = BigDecimal.valueOf(all * share).round(EXACT);
    return BigDecimal.valueOf(all).subtract(part).doubleValue();
  }

  /** Formats a share with two digits; almost all of a need is never told as all of it. */
  private static String percent(double share) {
    double shown = BigDecimal.valueOf(100 * share).round(EXACT).round(SHARE).doubleValue();
    return Numbers.most(share < 1 ? Math.min(shown, 99) : shown, 15) + "%";
  }
}

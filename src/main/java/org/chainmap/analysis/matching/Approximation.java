package org.chainmap.analysis.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.chainmap.text.Message;

/**
 * Needs and offers that hang together, for which a better pairing than the one found is not ruled
 * out.
 *
 * @param needs their number
 * @param offers their number
 * @param reached what the pairing reaches: the cover, or else the total similarity, by the mode
 * @param bound what no pairing exceeds
 */
public record Approximation(int needs, int offers, double reached, double bound) {

  /** Returns several in one, or nothing where there are none. */
  public static Optional<Approximation> all(List<Approximation> those) {
    return those.stream()
        .reduce(
            (a, b) ->
                new Approximation(
                    a.needs + b.needs,
                    a.offers + b.offers,
                    a.reached + b.reached,
                    a.bound + b.bound));
  }

  /** Returns what is reached and what may be, in words, so that the two differ as shown. */
  public Message words(Mode mode) {
    return Message.of(
        "matching.approximate." + mode.key(),
        needs,
        offers,
        shown(reached, RoundingMode.FLOOR),
        shown(bound, RoundingMode.CEILING));
  }

  private static String shown(double value, RoundingMode rounding) {
    return BigDecimal.valueOf(value).setScale(2, rounding).toPlainString();
  }
}

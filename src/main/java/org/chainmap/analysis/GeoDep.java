package org.chainmap.analysis;

import org.chainmap.model.value.Figure;
import org.chainmap.model.value.TradeFacts;
import org.jspecify.annotations.Nullable;

/**
 * The three figures of CEPII's GeoDep rule, all of them known: a product depends on imports where
 * both its imports and its world exports are concentrated and it is imported more than exported.
 * The rule also asks that this holds in two of three years; a map states one year for each figure,
 * so that year decides, and the sentence of the rule says so.
 *
 * @param importHhi Herfindahl index of the countries it is imported from, 0–1
 * @param exportHhi Herfindahl index of the countries that export it worldwide, 0–1
 * @param importsToExports imports / exports by value
 */
public record GeoDep(Figure importHhi, Figure exportHhi, Figure importsToExports) {

  private static final double CONCENTRATED = 0.4;
  private static final double BALANCED = 1;

  /**
   * Returns the figures of a segment, or null where one is unknown; the index of imports follows
   * from the shares of all countries where it is not stated.
   */
  public static @Nullable GeoDep of(TradeFacts facts) {
    Figure imports = facts.importHhi();
    if (imports == null && facts.importShares().complete()) {
      imports = Figure.of(facts.importShares().hhi());
    }
    Figure exports = facts.exportHhi();
    Figure ratio = facts.importsToExports();
    return imports == null || exports == null || ratio == null
        ? null
        : new GeoDep(imports, exports, ratio);
  }

  /** Tells whether the rule finds dependence. */
  public boolean dependent() {
    return importHhi.value() > CONCENTRATED
        && exportHhi.value() > CONCENTRATED
        && importsToExports.value() > BALANCED;
  }
}

package org.chainmap.model.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The countries that a product is imported from, with their shares of all its imports.
 *
 * @param byCountry the share in percent, 0–100, by ISO 3166 two-letter code; what lacks to 100 % is
 *     not known
 */
public record ImportShares(SortedMap<String, Double> byCountry) {

  public static final ImportShares UNKNOWN = new ImportShares(Collections.emptySortedMap());

  public ImportShares {
    byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
  }

  public boolean isEmpty() {
    return byCountry.isEmpty();
  }

  /** Returns the shares with that of one more country. */
  public ImportShares with(String country, double percent) {
    SortedMap<String, Double> changed = new TreeMap<>(byCountry);
    changed.put(country, percent);
    return new ImportShares(changed);
  }

  /** The sum of shares, in percent, from which on they count as all: half a unit of rounding. */
  private static final double ALL = 99.5;

  /** Returns the Herfindahl index Σs² of the known shares, 0–1: the least it can be. */
  public double hhi() {
    double squares = byCountry.values().stream().mapToDouble(share -> share * share / 1e4).sum();
    return Math.min(1, squares);
  }

  /** Returns the most the index can be: all that is not known comes from one more country. */
  public double hhiMost() {
    double rest = complete() ? 0 : 1 - sum() / 100;
    return Math.min(1, hhi() + rest * rest);
  }

  /** Tells whether all shares are known. */
  public boolean complete() {
    return sum() >= ALL;
  }

  /** Returns the sum of the shares, in percent. */
  public double sum() {
    return byCountry.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}

package org.chainmap.analysis.cascade;

/** The type of a link, 0, 1 or 2 in the index: how essential its goods are to the buyer. */
public enum Essentiality {
  /** Its loss does not affect the buyer's production (type 0). */
  NONE,
  /** Without it the buyer produces proportionally less (type 1). */
  PARTIAL,
  /**
   * Without it the buyer stops, unless other firms of the supplier's sector supply it too (type 2).
   */
  ESSENTIAL
}

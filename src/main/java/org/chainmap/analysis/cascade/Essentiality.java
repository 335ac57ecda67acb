package org.chainmap.analysis.cascade;

/** How essential the goods of a link are to the buyer: the link's type, 0, 1 or 2, in the index. */
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

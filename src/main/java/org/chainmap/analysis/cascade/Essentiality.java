package org.chainmap.analysis.cascade;

/** How much a buyer needs what comes over a link: the type of a link, 0, 1 or 2, in the index. */
public enum Essentiality {
  /** Its loss does not touch the buyer's making (type 0). */
  NONE,
  /** Without it the buyer makes less, in proportion (type 1). */
  PARTIAL,
  /** Without it the buyer stops, unless others of the supplier's sector supply too (type 2). */
  ESSENTIAL
}

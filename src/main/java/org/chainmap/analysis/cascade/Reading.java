package org.chainmap.analysis.cascade;

import org.chainmap.model.Link;
import org.chainmap.model.kind.SegmentKind;

/**
 * What is assumed of an input whose dependence is not stated; what is stated counts in all of them.
 * A return link (to an earlier stage, or to its own segment) is no condition for making anything:
 * where nothing is stated, it counts as not essential in every reading. Otherwise every loss could
 * come round to its own suppliers, and the range from least to most would say nothing.
 */
public enum Reading {
  /** Counts unknown inputs as not essential. */
  LEAST,
  /**
   * Judges unknown inputs by the kind of the segment they come from: materials, parts, systems and
   * software are essential; equipment (already installed), services and uses are not.
   */
  EXPECTED,
  /** Counts unknown inputs as essential. */
  MOST;

  /**
   * Tells whether a segment cannot make anything without an input.
   *
   * @param returns whether the link is a return link
   * @param kind the kind of the segment it comes from
   */
  public boolean essential(Link link, boolean returns, SegmentKind kind) {
    return switch (link.dependence()) {
      case ESSENTIAL -> true;
      case NON_ESSENTIAL, IGNORED -> false;
      case null -> !returns && unknown(kind);
    };
  }

  private boolean unknown(SegmentKind kind) {
    return switch (this) {
      case LEAST -> false;
      case MOST -> true;
      case EXPECTED ->
          switch (kind) {
            case MATERIAL, PART, SYSTEM, SOFTWARE -> true;
            case EQUIPMENT, SERVICE, USE -> false;
          };
    };
  }
}

package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.value.Remarks;

/** Anything a chain map holds: found by its id, changed by an {@link Edit}. */
public sealed interface Element
    permits MapInfo, Stage, Removable, Participation, Listing, Match, Initiative, Scenario, Source {

  /** Unique among all elements of a map. */
  Id id();

  Remarks remarks();

  /** The same element with other remarks. */
  Element withRemarks(Remarks changed);
}

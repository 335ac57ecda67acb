package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.model.value.Remarks;

/** An element of a chain map: found by its id, changed by an {@link Edit}. */
public sealed interface Element extends Identified
    permits MapInfo,
        Stage,
        Removable,
        Participation,
        Listing,
        Match,
        Initiative,
        InvestmentTarget,
        Resource,
        Scenario,
        SavedView,
        Source,
        Note,
        Comment,
        LinkedSheet {

  /** Returns its id, unique among all elements of a map. */
  @Override
  Id id();

  Remarks remarks();

  /** Returns the same element with other remarks. */
  Element withRemarks(Remarks changed);
}

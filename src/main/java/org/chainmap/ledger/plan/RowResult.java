package org.chainmap.ledger.plan;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a row did to the draft.
 *
 * @param element the element it is about, or null
 * @param reason why it did nothing, or null
 */
record RowResult(
    PlannedRow.Outcome outcome,
    @Nullable Id element,
    List<FieldChange> changes,
    @Nullable Message reason) {

  static RowResult of(Id element, boolean added, boolean changed, List<FieldChange> changes) {
    return new RowResult(
        added
            ? PlannedRow.Outcome.ADDED
            : changed || !changes.isEmpty()
                ? PlannedRow.Outcome.CHANGED
                : PlannedRow.Outcome.UNCHANGED,
        element,
        changes,
        null);
  }

  static RowResult leftOut(Message reason) {
    return new RowResult(PlannedRow.Outcome.LEFT_OUT, null, List.of(), reason);
  }
}

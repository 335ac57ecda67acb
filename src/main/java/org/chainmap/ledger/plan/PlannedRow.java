package org.chainmap.ledger.plan;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a table.
 *
 * @param element the element it is about; null where there is none
 * @param changes the fields it states otherwise than the map; of a new element those it states
 * @param question the doubtful name, or null
 * @param reason why it is left out, or null
 */
public record PlannedRow(
    CellPlace place,
    Outcome outcome,
    @Nullable Id element,
    List<FieldChange> changes,
    @Nullable Question question,
    @Nullable Message reason) {

  public PlannedRow {
    changes = List.copyOf(changes);
  }

  /** What becomes of a row. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** It waits for a decision and changes nothing until then. */
    DOUBTFUL,
    LEFT_OUT
  }

  /**
   * A name that may or may not be an element's.
   *
   * @param written the name as the table writes it
   * @param candidates the elements it may be
   * @param why what speaks against taking it for one of them
   */
  public record Question(
      ImportDecisions.NameOf name, String written, List<Id> candidates, Message why) {
    public Question {
      candidates = List.copyOf(candidates);
    }
  }
}

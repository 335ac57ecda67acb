package org.chainmap.ledger.table;

import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;

/**
 * Something in a cell that a person should look at.
 *
 * @param severity an error where what is written was not taken, a warning where it was taken with
 *     doubt
 * @param what what is wrong, and what to do
 */
public record TableProblem(Severity severity, CellPlace place, Message what) {

  static TableProblem error(CellPlace place, Message what) {
    return new TableProblem(Severity.ERROR, place, what);
  }

  static TableProblem warning(CellPlace place, Message what) {
    return new TableProblem(Severity.WARNING, place, what);
  }

  /** Returns one sentence with the sheet, the cell and the problem. */
  public Message message() {
    return Message.of("table.at", place.sheet(), place.a1(), what);
  }
}

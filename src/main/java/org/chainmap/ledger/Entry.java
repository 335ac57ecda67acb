package org.chainmap.ledger;

import org.chainmap.text.Message;

/** What came of reading a text as the value of a cell. */
public sealed interface Entry {

  /** The text is a value of the cell's column. */
  record Accepted(Value value) implements Entry {}

  /** The text is none, and why. */
  record Refused(Message reason) implements Entry {}
}

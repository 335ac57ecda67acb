package org.chainmap.ledger.plan;

/** A row waits for a decision; thrown while the row is planned, before it changed anything. */
final class Doubtful extends Exception {

  private static final long serialVersionUID = 1;

  private final transient PlannedRow.Question question;

  Doubtful(PlannedRow.Question question) {
    super(question.written(), null, false, false);
    this.question = question;
  }

  PlannedRow.Question question() {
    return question;
  }
}

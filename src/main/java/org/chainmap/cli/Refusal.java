package org.chainmap.cli;

import org.chainmap.text.Message;

/** The end of a command that cannot be done, in words for the person who asked for it. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Message reason;

  Refusal(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  Message reason() {
    return reason;
  }
}

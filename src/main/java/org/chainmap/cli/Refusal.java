package org.chainmap.cli;

import org.chainmap.text.Message;

/**
 * The failure of a command that cannot be executed, with a message for the person who called it.
 */
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

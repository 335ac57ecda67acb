package org.chainmap.export;

import org.chainmap.text.Message;

/** Thrown when an export fails, with a message for the user. */
public final class ExportException extends Exception {

  private final transient Message reason;

  public ExportException(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  public ExportException(Message reason, Throwable cause) {
    super(reason.key(), cause);
    this.reason = reason;
  }

  /** Returns what went wrong and what to do next. */
  public Message reason() {
    return reason;
  }
}

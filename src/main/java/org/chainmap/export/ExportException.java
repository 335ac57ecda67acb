package org.chainmap.export;

import org.chainmap.text.Message;

/** An export that cannot be done, in words for the person who asked for it. */
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

  /** What went wrong and what to do next. */
  public Message reason() {
    return reason;
  }
}

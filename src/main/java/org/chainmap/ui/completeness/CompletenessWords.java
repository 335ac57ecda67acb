package org.chainmap.ui.completeness;

import org.chainmap.ledger.Completeness;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/** What is said of how much is filled in, here, in the status bar and on the start page. */
public final class CompletenessWords {

  private CompletenessWords() {}

  /** Returns the percentage, rounded down: 100 % stands for nothing missing. */
  static String percent(Completeness.Count count) {
    return Numbers.percent(Math.floor(count.percent()));
  }

  /** Returns the percentage as a phrase of its own. */
  public static Message filled(Completeness.Count count) {
    return Message.of("completeness.said", percent(count));
  }
}

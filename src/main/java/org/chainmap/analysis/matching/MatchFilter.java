package org.chainmap.analysis.matching;

import org.chainmap.text.Message;

/**
 * The conditions that a pair of a need and an offer must satisfy, in the order of checking. A
 * condition holds where one side states nothing about it.
 */
public enum MatchFilter {
  /** The same segment; across documents, a segment of the same name. */
  SEGMENT("segment"),
  /** The offer has at least the needed quantity; compared only in the same unit. */
  QUANTITY("quantity"),
  /** The two regions are the same, or one contains the other. */
  REGION("region"),
  /** The offer has every certification that is needed. */
  CERTIFICATION("certification"),
  /** The offer is available no later than it is needed. */
  DEADLINE("deadline");

  private final String key;

  MatchFilter(String key) {
    this.key = key;
  }

  /** Returns its stable name in JSON output. */
  public String key() {
    return key;
  }

  public Message label() {
    return Message.of("matching.filter." + key);
  }
}

package org.chainmap.analysis.matching;

import org.chainmap.text.Message;

/**
 * What a pair of a need and an offer must satisfy, in the order in which it is looked at. Each is
 * passed where a side states nothing of it.
 */
public enum MatchFilter {
  /** The same segment; across documents, a segment of the same name. */
  SEGMENT("segment"),
  /** The offer has as much as is needed; looked at in the same unit only. */
  QUANTITY("quantity"),
  /** The two regions are the same, or one lies in the other. */
  REGION("region"),
  /** The offer has every certification that is needed. */
  CERTIFICATION("certification"),
  /** The offer can be there no later than it is needed. */
  DEADLINE("deadline");

  private final String key;

  MatchFilter(String key) {
    this.key = key;
  }

  /** Its stable name in JSON output. */
  public String key() {
    return key;
  }

  public Message label() {
    return Message.of("matching.filter." + key);
  }
}

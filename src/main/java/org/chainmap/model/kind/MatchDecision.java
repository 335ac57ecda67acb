package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** What people decided on a pair of a need and an offer. */
public enum MatchDecision implements Keyed {
  /** Good; another run may still find a better one. */
  ACCEPTED("accepted"),
  /** Never to be proposed again. */
  REJECTED("rejected"),
  /** Settled: every run keeps it. */
  LOCKED("locked");

  private final String key;

  MatchDecision(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "matchDecision";
  }
}

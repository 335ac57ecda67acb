package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The decision of people on a pair of a need and an offer. */
public enum MatchDecision implements Keyed {
  /** Good, but another run may find a better pair. */
  ACCEPTED("accepted"),
  /** Not to be proposed again. */
  REJECTED("rejected"),
  /** Final; every run keeps it. */
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

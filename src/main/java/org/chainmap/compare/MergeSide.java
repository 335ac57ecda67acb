package org.chainmap.compare;

import org.chainmap.text.Keyed;

/** One of the two sides of a merge. */
public enum MergeSide implements Keyed {
  OURS("ours"),
  THEIRS("theirs");

  private final String key;

  MergeSide(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "mergeSide";
  }

  /** Returns the other side. */
  public MergeSide other() {
    return this == OURS ? THEIRS : OURS;
  }
}

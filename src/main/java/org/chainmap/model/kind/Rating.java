package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** A judgement in three steps: of the priority of an investment target, of how well it fits. */
public enum Rating implements Keyed {
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String key;

  Rating(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "rating";
  }
}

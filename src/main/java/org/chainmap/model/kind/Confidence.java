package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The reliability of a source. */
public enum Confidence implements Keyed {
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String key;

  Confidence(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "confidence";
  }
}

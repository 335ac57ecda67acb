package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The reliability of a stated fact. */
public enum Standing implements Keyed {
  /** Stated by its source. */
  STATED("stated"),
  /** Still to be checked (待核). */
  UNVERIFIED("unverified"),
  /** Made up for illustration (示意). */
  ILLUSTRATIVE("illustrative");

  private final String key;

  Standing(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "standing";
  }
}

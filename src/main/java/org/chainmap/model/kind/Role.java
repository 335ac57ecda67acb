package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** What an enterprise does in a segment. */
public enum Role implements Keyed {
  /** Supplies what the segment makes. */
  SUPPLIER("supplier"),
  /** Is developing it and does not supply yet. */
  DEVELOPER("developer"),
  /** Uses or operates it. */
  USER("user");

  private final String key;

  Role(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "role";
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The role of an enterprise in a segment. */
public enum Role implements Keyed {
  /** Supplies the segment's product. */
  SUPPLIER("supplier"),
  /** Is developing the product and does not supply it yet. */
  DEVELOPER("developer"),
  /** Uses or operates the product. */
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

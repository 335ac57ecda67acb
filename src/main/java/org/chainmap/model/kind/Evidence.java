package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** What is known of a link between two named enterprises, from the least to the most. */
public enum Evidence implements Keyed {
  /** Somebody says that one supplies the other (声称). */
  STATED("stated"),
  /** The customer has certified the product, which is no supply yet (已认证). */
  CERTIFIED("certified"),
  /** It is supplied on trial (试供). */
  TRIAL("trial"),
  /** It is supplied in volume (批量供货). */
  VOLUME_SUPPLY("volumeSupply");

  private final String key;

  Evidence(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "evidence";
  }

  /** Tells whether supply is proved. */
  public boolean proved() {
    return this == VOLUME_SUPPLY;
  }
}

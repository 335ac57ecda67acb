package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The two sides of supply-demand matching. */
public enum Side implements Keyed {
  NEED("need"),
  OFFER("offer");

  private final String key;

  Side(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "side";
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** What passes along a link. */
public enum LinkKind implements Keyed {
  /** Goods or services flow from source to target. */
  SUPPLY("supply"),
  COOPERATION("cooperation"),
  TECHNOLOGY("technology"),
  CAPITAL("capital");

  private final String key;

  LinkKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "linkKind";
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kind of a link: what flows along it. */
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

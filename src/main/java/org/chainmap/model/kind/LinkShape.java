package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** How the links of a map are drawn, all along the same ways. */
public enum LinkShape implements Keyed {
  /** Level and upright pieces with rounded corners. */
  ORTHOGONAL("orthogonal"),
  /** Smooth from card to card, level where a link leaves, passes between cards and arrives. */
  CURVED("curved"),
  /** As few straight pieces as keep off the cards. */
  STRAIGHT("straight");

  private final String key;

  LinkShape(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "linkShape";
  }
}

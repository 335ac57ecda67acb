package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The shape in which the links of a map are drawn; the routes are the same for all shapes. */
public enum LinkShape implements Keyed {
  /** Horizontal and vertical pieces with rounded corners. */
  ORTHOGONAL("orthogonal"),
  /**
   * Smooth curves from card to card, horizontal where a link leaves, passes between cards and
   * arrives.
   */
  CURVED("curved"),
  /** As few straight pieces as possible without crossing cards. */
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

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The ease of replacing a segment by another product. */
public enum Substitutability implements Keyed {
  NONE("none"),
  HARD("hard"),
  POSSIBLE("possible"),
  EASY("easy");

  private final String key;

  Substitutability(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "substitutability";
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kinds of free notes on a map. */
public enum NoteKind implements Keyed {
  /** A text on a coloured sheet. */
  TEXT("text"),
  /** A titled rectangle behind the cards. */
  FRAME("frame"),
  /** An embedded picture such as a logo. */
  PICTURE("picture");

  private final String key;

  NoteKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "noteKind";
  }
}

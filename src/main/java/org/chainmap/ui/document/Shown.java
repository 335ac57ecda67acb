package org.chainmap.ui.document;

import org.chainmap.text.Message;

/** What a person can switch on and off in the View menu. */
public enum Shown {
  OUTLINE("outline", true),
  MINIMAP("minimap", true),
  INSPECTOR("inspector", true),
  LISTS("lists", true),
  GRID("grid", false),
  GUIDES("guides", true),
  RULERS("rulers", false),
  MOTION("motion", true);

  private final String key;
  private final boolean atFirst;

  Shown(String key, boolean atFirst) {
    this.key = key;
    this.atFirst = atFirst;
  }

  /** Returns its key in preferences and menus. */
  public String key() {
    return key;
  }

  public Message label() {
    return Message.of("ui.panel." + key);
  }

  /** Tells whether it is on before anybody chose. */
  boolean atFirst() {
    return atFirst;
  }
}

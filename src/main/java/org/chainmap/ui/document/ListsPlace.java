package org.chainmap.ui.document;

import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** Where the lists lie in the window. */
public enum ListsPlace {
  BOTTOM("bottom", Feather.SIDEBAR, 270),
  SIDE("side", Feather.SIDEBAR, 180),
  FILL("fill", Feather.MAXIMIZE_2, 0);

  private final String key;
  private final Feather icon;
  private final double turned;

  ListsPlace(String key, Feather icon, double turned) {
    this.key = key;
    this.icon = icon;
    this.turned = turned;
  }

  /** Returns its name in the preferences. */
  public String key() {
    return key;
  }

  /** Returns what its switch does. */
  public Message label() {
    return Message.of("ui.lists.place." + key);
  }

  /** Returns the icon of its switch. */
  public Feather icon() {
    return icon;
  }

  /** Returns by how much the icon is turned, in degrees clockwise. */
  public double turned() {
    return turned;
  }

  /** Returns the place with this key, or the bottom if there is none. */
  static ListsPlace of(String key) {
    for (ListsPlace place : values()) {
      if (place.key.equals(key)) {
        return place;
      }
    }
    return BOTTOM;
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The colours of stage bands; each theme defines the shades. */
public enum Tint implements Keyed {
  BLUE("blue"),
  GREEN("green"),
  ORANGE("orange"),
  PURPLE("purple"),
  TEAL("teal"),
  ROSE("rose"),
  OLIVE("olive"),
  GREY("grey");

  private final String key;

  Tint(String key) {
    this.key = key;
  }

  /** Returns the colour of the band at a place among the stages, if none is set: seven in turn. */
  public static Tint at(int place) {
    return values()[place % (values().length - 1)];
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "tint";
  }
}

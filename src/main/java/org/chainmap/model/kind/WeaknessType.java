package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kind of weakness of a segment (薄弱类型), as shortfall lists tell them apart. */
public enum WeaknessType implements Keyed {
  /** Others can withhold it (卡点). */
  CHOKEPOINT("chokepoint"),
  /** The chain is interrupted here: nobody at home makes it (断点). */
  BREAKPOINT("breakpoint"),
  /** It is made, but not well enough (难点). */
  DIFFICULTY("difficulty"),
  /** It is made, but does not reach those who need it (堵点). */
  BLOCKAGE("blockage");

  private final String key;

  WeaknessType(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "weaknessType";
  }
}

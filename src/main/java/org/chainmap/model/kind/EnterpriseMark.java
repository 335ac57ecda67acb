package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** Official recognitions of enterprises. */
public enum EnterpriseMark implements Keyed {
  /** Specialised, refined, distinctive, innovative (专精特新). */
  SRDI("srdi"),
  /** National little giant (小巨人). */
  LITTLE_GIANT("littleGiant"),
  /** Single champion of manufacturing (单项冠军). */
  SINGLE_CHAMPION("singleChampion"),
  HIGH_TECH("highTech");

  private final String key;

  EnterpriseMark(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "enterpriseMark";
  }
}

package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** Who may learn what is said of an enterprise (敏感等级). */
public enum Sensitivity implements Keyed {
  /** Anyone (公开). */
  PUBLIC("public"),
  /** The organisation and its partners (内部). */
  INTERNAL("internal"),
  /** Only those who are named (敏感). */
  SENSITIVE("sensitive");

  private final String key;

  Sensitivity(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "sensitivity";
  }
}

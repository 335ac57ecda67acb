package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The level of government that grants or runs something (层级). */
public enum AdministrativeLevel implements Keyed {
  /** National (国家级). */
  NATIONAL("national"),
  /** Provincial (省级). */
  PROVINCIAL("provincial"),
  /** Municipal (市级). */
  MUNICIPAL("municipal");

  private final String key;

  AdministrativeLevel(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "administrativeLevel";
  }
}

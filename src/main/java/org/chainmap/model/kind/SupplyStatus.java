package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** Whether a segment is still supplied (供应状态). */
public enum SupplyStatus implements Keyed {
  /** No longer supplied (已断供). */
  CUT_OFF("cutOff"),
  /** May be cut off (可能断供). */
  AT_RISK("atRisk"),
  /** Supplied as usual (正常). */
  NORMAL("normal");

  private final String key;

  SupplyStatus(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "supplyStatus";
  }
}

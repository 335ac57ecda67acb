package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The risk that an enterprise is for the chain, as its leader judges it (风险等级). */
public enum RiskLevel implements Keyed {
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String key;

  RiskLevel(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "riskLevel";
  }
}

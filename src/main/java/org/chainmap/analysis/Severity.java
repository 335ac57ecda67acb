package org.chainmap.analysis;

import org.chainmap.text.Keyed;

/** The severity of a finding for the chain, the worst first. */
public enum Severity implements Keyed {
  CRITICAL("critical"),
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String key;

  Severity(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "severity";
  }
}

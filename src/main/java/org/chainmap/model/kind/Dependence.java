package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/**
 * How much the target of a link needs what comes over it (依赖类型), as the economic systemic risk
 * index distinguishes it.
 */
public enum Dependence implements Keyed {
  /** Without it the target stops. */
  ESSENTIAL("essential"),
  /** Without it the target makes less, in proportion. */
  NON_ESSENTIAL("nonEssential"),
  /** Its loss does not touch the target's making. */
  IGNORED("ignored");

  private final String key;

  Dependence(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "dependence";
  }
}

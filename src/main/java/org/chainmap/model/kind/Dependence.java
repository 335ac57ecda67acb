package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/**
 * The dependence of a link's target on the link (依赖类型), as distinguished by the economic systemic
 * risk index.
 */
public enum Dependence implements Keyed {
  /** Without it the target stops. */
  ESSENTIAL("essential"),
  /** Without it the target goes on; in the index, it produces proportionally less. */
  NON_ESSENTIAL("nonEssential"),
  /** Its loss does not affect the target's production. */
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

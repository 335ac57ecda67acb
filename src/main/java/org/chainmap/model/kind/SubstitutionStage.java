package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** How far domestic products have taken the place of imports (替代阶段). */
public enum SubstitutionStage implements Keyed {
  /** Imported (进口). */
  IMPORTED("imported"),
  /** First replacements are tried (替代初期). */
  EARLY("early"),
  /** Replacements are in use beside imports (替代中期). */
  MIDDLE("middle"),
  /** Replaced (已替代). */
  REPLACED("replaced");

  private final String key;

  SubstitutionStage(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "substitutionStage";
  }
}

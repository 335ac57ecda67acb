package org.chainmap.analysis.knockout;

import org.chainmap.text.Keyed;

/** The fate of an element in a scenario, the worst first. */
public enum Fate implements Keyed {
  /** It is named as lost, or all its suppliers are. */
  LOST("lost"),
  /** No supply path from any source reaches it any more (OR). */
  CUT_OFF("cutOff"),
  /** It misses part of its inputs (AND). */
  STARVED("starved"),
  /** It misses customers only. */
  UNSOLD("unsold");

  private final String key;

  Fate(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "fate";
  }
}

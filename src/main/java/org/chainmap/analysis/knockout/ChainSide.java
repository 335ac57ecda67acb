package org.chainmap.analysis.knockout;

import org.chainmap.text.Keyed;

/** The side of a chain on which the worst loss is sought. */
public enum ChainSide implements Keyed {
  /** Who supplies: what end products lose for lack of inputs. */
  SUPPLY("supply"),
  /** Who buys: what suppliers lose for lack of customers. */
  DEMAND("demand");

  private final String key;

  ChainSide(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "chainSide";
  }
}

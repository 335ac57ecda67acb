package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** When a shortfall is to be overcome (时间节点). */
public enum Horizon implements Keyed {
  /** Soon (近期). */
  NEAR("near"),
  /** In two to three years. */
  TWO_TO_THREE_YEARS("twoToThreeYears"),
  /** In three to five years. */
  THREE_TO_FIVE_YEARS("threeToFiveYears");

  private final String key;

  Horizon(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "horizon";
  }
}

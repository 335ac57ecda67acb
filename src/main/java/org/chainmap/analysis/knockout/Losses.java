package org.chainmap.analysis.knockout;

import org.chainmap.analysis.cascade.Band;
import org.chainmap.text.Message;

/** Says parts lost in words, with the range behind them where the readings differ. */
public final class Losses {

  private Losses() {}

  /** Returns a loss in percent: "about 40% (at least 10%, at most 60%)". */
  public static Message lost(Band lost) {
    return said(
        "scenario.band",
        Impact.percent(lost.expected()),
        Impact.percent(lost.least()),
        Impact.percent(lost.most()));
  }

  /** Returns what is left in percent, where the loss says at least and at most. */
  static Message left(Band lost) {
    return said(
        "scenario.left",
        Impact.percent(1 - lost.expected()),
        Impact.percent(1 - lost.most()),
        Impact.percent(1 - lost.least()));
  }

  private static Message said(String key, double expected, double low, double high) {
    return low == high
        ? Message.of(key, expected)
        : Message.of(key + ".range", expected, low, high);
  }
}

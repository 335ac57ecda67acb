package org.chainmap.ledger.pack;

import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/** A picture of a pack: the map in some colours, or a drawing that a person adds as a file. */
public enum PackPicture implements Keyed {
  /** The map as it is (产业链图). */
  CHAIN("chain", true),
  /** The map with the states of segments (现状全景图). */
  PANORAMA("panorama", true),
  /** The map with the regions of suppliers (区域分布图). */
  REGIONS("regions", true),
  /** The map with its uses brought out (应用领域图). */
  USES("uses", true),
  /** 技术线路图. */
  TECHNOLOGY_ROUTE("technologyRoute", false),
  /** 技术创新图. */
  INNOVATION("innovation", false),
  /** 招商线路图. */
  INVESTMENT_ROUTE("investmentRoute", false),
  /** 未来趋势图. */
  FUTURE_TREND("futureTrend", false),
  /** 发展路径图. */
  DEVELOPMENT_PATH("developmentPath", false);

  private final String key;
  private final boolean ofMap;

  PackPicture(String key, boolean ofMap) {
    this.key = key;
    this.ofMap = ofMap;
  }

  /** Tells whether it is drawn from the map; the others are drawings of one's own. */
  public boolean ofMap() {
    return ofMap;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "packPicture";
  }

  @Override
  public Message label() {
    return Message.of("pack.picture." + key);
  }
}

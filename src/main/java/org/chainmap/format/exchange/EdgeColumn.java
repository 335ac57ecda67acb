package org.chainmap.format.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that an edge list may have. */
enum EdgeColumn {
  SOURCE("source", "from", "supplier", "来源", "起点", "供应方"),
  TARGET("target", "to", "customer", "目标", "终点", "采购方"),
  /** How much goes over the link. */
  WEIGHT("weight", "volume", "权重", "交易额"),
  KIND("kind", "类型", "链接类型"),
  SOURCE_SECTOR("sourceSector", "supplierSector", "来源行业", "起点行业"),
  TARGET_SECTOR("targetSector", "customerSector", "目标行业", "终点行业"),
  /** How much the target needs it. */
  ESSENTIAL("essential", "dependence", "关键", "依赖类型");

  private final List<String> names;

  EdgeColumn(String... names) {
    this.names = List.of(names);
  }

  /** How people call it in a message: the first of its names. */
  String title() {
    return names.getFirst();
  }

  /** The column under a heading, whatever its case and with or without spaces, - and _. */
  static Optional<EdgeColumn> named(String heading) {
    String wanted = plain(heading);
    for (EdgeColumn column : values()) {
      if (column.names.stream().anyMatch(name -> plain(name).equals(wanted))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}

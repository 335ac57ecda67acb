package org.chainmap.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that an edge list can have. */
enum EdgeColumn {
  SOURCE("source", "from", "supplier", "来源", "起点", "供应方", "供应商", "上游", "上游企业"),
  TARGET("target", "to", "customer", "目标", "终点", "采购方", "客户", "下游", "下游企业"),
  /** The volume of the link. */
  WEIGHT("weight", "volume", "权重", "交易额", "金额"),
  KIND("kind", "类型", "链接类型"),
  SOURCE_SECTOR("sourceSector", "supplierSector", "来源行业", "起点行业"),
  TARGET_SECTOR("targetSector", "customerSector", "目标行业", "终点行业"),
  /** The target's dependence on it. */
  ESSENTIAL("essential", "dependence", "关键", "依赖类型");

  private final List<String> names;

  EdgeColumn(String... names) {
    this.names = List.of(names);
  }

  /** Returns its name in messages: the first of its names. */
  String title() {
    return names.getFirst();
  }

  /** Returns the column with a heading, ignoring case, spaces, - and _. */
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

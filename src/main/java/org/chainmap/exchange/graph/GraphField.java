package org.chainmap.exchange.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What nodes and edges of graphs say of segments, enterprises and links. */
enum GraphField {
  /** Whether a node is a segment or an enterprise, an edge a link or a participation. */
  ELEMENT("element"),
  NAME("name", "label", "名称", "标签"),
  STAGE("stage", "阶段"),
  GROUP("group", "组", "分组"),
  KIND("kind", "类型"),
  STATE("state", "状态"),
  OWNERSHIP("ownership", "所有制"),
  SHARE("share", "份额", "占比"),
  VOLUME("volume", "weight", "交易额", "权重"),
  SUPPLIER("supplier", "供应方"),
  CUSTOMER("customer", "采购方");

  private final List<String> names;

  GraphField(String... names) {
    this.names = List.of(names);
  }

  /** Returns its name in files. */
  String title() {
    return names.getFirst();
  }

  static Optional<GraphField> of(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    for (GraphField field : values()) {
      if (field.names.contains(bare)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}

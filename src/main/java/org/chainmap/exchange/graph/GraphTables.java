package org.chainmap.exchange.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.MapNames;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A map as a table of nodes and one of edges: segments in the order of their stages, then
 * enterprises that take part in one; links, then participations.
 */
record GraphTables(List<Node> nodes, List<Edge> edges) {

  static final String ENTERPRISE = "enterprise";
  static final String PARTICIPATION = "participation";

  /** A node, with its id in files, its name, and what else is known. */
  record Node(String id, String name, Map<GraphField, String> fields) {}

  /**
   * An edge between two nodes by their ids.
   *
   * @param label its label, or empty
   */
  record Edge(String from, String to, String label, Map<GraphField, String> fields) {}

  static GraphTables of(ChainMap map, Lang lang) {
    List<Node> nodes = new ArrayList<>();
    Map<Id, String> ids = new HashMap<>();
    for (Stage stage : map.stages()) {
      String name = MapNames.of(map, stage.id(), lang);
      for (Segment segment : map.segmentsIn(stage.id())) {
        nodes.add(segment(segment, name, map, lang, fresh(ids, segment.id())));
      }
    }
    for (Enterprise enterprise : map.enterprises()) {
      if (!map.participationsOf(enterprise.id()).isEmpty()) {
        Map<GraphField, String> fields = new EnumMap<>(GraphField.class);
        fields.put(GraphField.ELEMENT, ENTERPRISE);
        put(fields, GraphField.OWNERSHIP, key(enterprise.ownership()));
        String name = MapNames.of(map, enterprise.id(), lang);
        nodes.add(new Node(fresh(ids, enterprise.id()), name, fields));
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (Link link : map.links()) {
      edges.add(link(link, map, lang, ids));
    }
    for (Participation each : map.participations()) {
      Map<GraphField, String> fields = new EnumMap<>(GraphField.class);
      fields.put(GraphField.ELEMENT, PARTICIPATION);
      put(fields, GraphField.SHARE, number(each.share()));
      edges.add(new Edge(id(ids, each.enterprise()), id(ids, each.segment()), "", fields));
    }
    return new GraphTables(nodes, edges);
  }

  private static Node segment(Segment segment, String stage, ChainMap map, Lang lang, String id) {
    Map<GraphField, String> fields = new EnumMap<>(GraphField.class);
    fields.put(GraphField.STAGE, stage);
    String group = segment.group();
    put(
        fields,
        GraphField.GROUP,
        group == null ? null : ForeignName.clean(Names.group(map, group, lang)));
    fields.put(GraphField.KIND, segment.kind().key());
    put(fields, GraphField.STATE, key(segment.state()));
    return new Node(id, MapNames.of(map, segment.id(), lang), fields);
  }

  private static Edge link(Link link, ChainMap map, Lang lang, Map<Id, String> ids) {
    Map<GraphField, String> fields = new EnumMap<>(GraphField.class);
    fields.put(GraphField.KIND, link.kind().key());
    put(fields, GraphField.SHARE, number(link.share()));
    put(fields, GraphField.VOLUME, number(link.volume()));
    Id supplier = link.supplier();
    Id customer = link.customer();
    put(fields, GraphField.SUPPLIER, supplier == null ? null : MapNames.of(map, supplier, lang));
    put(fields, GraphField.CUSTOMER, customer == null ? null : MapNames.of(map, customer, lang));
    String label = ForeignName.clean(link.label().in(lang));
    return new Edge(id(ids, link.from()), id(ids, link.to()), label, fields);
  }

  private static String fresh(Map<Id, String> ids, Id id) {
    return ids.computeIfAbsent(id, key -> "n" + (ids.size() + 1));
  }

  private static String id(Map<Id, String> ids, Id id) {
    return Objects.requireNonNull(ids.get(id));
  }

  private static void put(
      Map<GraphField, String> fields, GraphField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(field, value);
    }
  }

  private static @Nullable String key(@Nullable Keyed constant) {
    return constant == null ? null : constant.key();
  }

  private static @Nullable String number(@Nullable Figure figure) {
    return figure == null ? null : BigDecimal.valueOf(figure.value()).toPlainString();
  }
}

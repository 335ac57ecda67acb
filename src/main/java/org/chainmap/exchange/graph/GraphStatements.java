package org.chainmap.exchange.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.StatedEnterprise;
import org.chainmap.exchange.chain.StatedLink;
import org.chainmap.exchange.chain.StatedSegment;
import org.chainmap.exchange.chain.StatedStage;
import org.chainmap.format.FormatException;
import org.chainmap.model.Figures;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nodes and edges of a graph in any order and states the chain that they make. What
 * contains nodes is a stage, or a group within one; edges at it are left out. Weights that are all
 * 1 say nothing and are passed over.
 */
final class GraphStatements {

  /** A node with what is said of it, filled while the graph is read. */
  private static final class Node {
    private final int line;
    private @Nullable String parent;
    private final Map<GraphField, String> fields = new EnumMap<>(GraphField.class);
    private boolean holds;

    private Node(int line, @Nullable String parent) {
      this.line = line;
      this.parent = parent;
    }
  }

  private record Edge(int line, String from, String to, Map<GraphField, String> fields) {}

  private final ChainCollector out;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  GraphStatements(ChainCollector out) {
    this.out = out;
  }

  /**
   * Adds a node, or says what contains one that is known.
   *
   * @param parent the id of the node or cluster that contains it, or null
   */
  void node(int line, String id, @Nullable String parent) throws FormatException {
    Node known = nodes.get(id);
    if (known == null) {
      nodes.put(id, new Node(line, parent));
      count(line);
    } else if (known.parent == null) {
      known.parent = parent;
    }
  }

  /** Finds out what contains nodes, whatever stands first; nothing contains itself. */
  private void hold() {
    for (Node node : nodes.values()) {
      Node above = above(node);
      for (int up = 0; above != null && up < ChainCollector.DEEPEST; up++) {
        if (above == node) {
          node.parent = null;
        }
        above = above == node ? null : above(above);
      }
      Node holder = above(node);
      if (holder != null) {
        holder.holds = true;
      }
    }
  }

  private @Nullable Node above(Node node) {
    String parent = node.parent;
    return parent == null ? null : nodes.get(parent);
  }

  /** Says something of a node; what is said first of a field holds. */
  void say(String id, GraphField field, String value) {
    Node node = nodes.get(id);
    if (node != null && !value.isBlank()) {
      node.fields.putIfAbsent(field, value);
    }
  }

  /** Adds an edge and returns its fields, to be filled. */
  Map<GraphField, String> edge(int line, String from, String to) throws FormatException {
    Edge edge = new Edge(line, from, to, new EnumMap<>(GraphField.class));
    edges.add(edge);
    count(line);
    return edge.fields();
  }

  private void count(int line) throws FormatException {
    if (nodes.size() + edges.size() > ChainCollector.MOST) {
      throw out.fault(line, "foreign.tooMany", ChainCollector.MOST);
    }
  }

  /** States the chain. */
  void finish() throws FormatException {
    finishNodes();
    finishEdges();
  }

  /** States stages and segments, which comes before edges. */
  void finishNodes() throws FormatException {
    hold();
    for (Map.Entry<String, Node> each : nodes.entrySet()) {
      if (!each.getValue().holds && !enterprise(each.getValue())) {
        segment(each.getKey(), each.getValue());
      }
    }
  }

  /** States links and participations. */
  void finishEdges() throws FormatException {
    boolean weighed =
        edges.stream()
            .map(edge -> number(edge.fields().get(GraphField.VOLUME), Figures.LARGEST))
            .anyMatch(weight -> weight != null && weight != 1);
    for (Edge edge : edges) {
      Node from = ends(edge, edge.from());
      Node to = ends(edge, edge.to());
      if (from.holds || to.holds) {
        out.leftOut(name(edge.from(), from) + " → " + name(edge.to(), to));
      } else if (enterprise(from) && enterprise(to)) {
        out.leftOut(name(edge.from(), from) + " → " + name(edge.to(), to));
      } else if (enterprise(from)) {
        participation(edge, edge.to(), edge.from(), from);
      } else if (enterprise(to)) {
        participation(edge, edge.from(), edge.to(), to);
      } else {
        link(edge, weighed);
      }
    }
  }

  private Node ends(Edge edge, String id) throws FormatException {
    Node node = nodes.get(id);
    if (node == null) {
      throw out.fault(edge.line(), "foreign.noSegment", id);
    }
    return node;
  }

  private static boolean enterprise(Node node) {
    return GraphTables.ENTERPRISE.equals(node.fields.get(GraphField.ELEMENT));
  }

  private static String name(String id, Node node) {
    return node.fields.getOrDefault(GraphField.NAME, id);
  }

  private void segment(String id, Node node) throws FormatException {
    List<Node> above = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    String parent = node.parent;
    while (parent != null && above.size() < ChainCollector.DEEPEST) {
      Node holder = nodes.get(parent);
      if (holder == null) {
        break;
      }
      above.add(holder);
      ids.add(parent);
      parent = holder.parent;
    }
    String stage = node.fields.get(GraphField.STAGE);
    String key = stage;
    int line = node.line;
    if (stage == null && !above.isEmpty()) {
      key = "in " + ids.getLast();
      stage = name(ids.getLast(), above.getLast());
      line = above.getLast().line;
    }
    if (key != null && stage != null) {
      out.stage(new StatedStage(line, key, stage));
    }
    String group = node.fields.get(GraphField.GROUP);
    if (group == null && above.size() > 1) {
      group = name(ids.getFirst(), above.getFirst());
    }
    out.segment(
        new StatedSegment(
            node.line,
            id,
            name(id, node),
            key,
            group,
            constant(SegmentKind.values(), node.fields.get(GraphField.KIND)),
            constant(SegmentState.values(), node.fields.get(GraphField.STATE))));
  }

  private void participation(Edge edge, String segment, String id, Node enterprise)
      throws FormatException {
    out.enterprise(
        new StatedEnterprise(
            edge.line(),
            segment,
            name(id, enterprise),
            constant(Ownership.values(), enterprise.fields.get(GraphField.OWNERSHIP)),
            number(edge.fields().get(GraphField.SHARE), 100)));
  }

  private void link(Edge edge, boolean weighed) throws FormatException {
    Map<GraphField, String> fields = edge.fields();
    String kind = fields.get(GraphField.KIND);
    Optional<LinkKind> stated = kind == null ? Optional.empty() : LinkLabel.kindOf(kind);
    String text = fields.get(GraphField.NAME);
    LinkLabel label = stated.isPresent() ? new LinkLabel(stated.get(), text) : LinkLabel.of(text);
    out.link(
        new StatedLink(
            edge.line(),
            edge.from(),
            edge.to(),
            fields.get(GraphField.SUPPLIER),
            fields.get(GraphField.CUSTOMER),
            label.kind(),
            label.text(),
            number(fields.get(GraphField.SHARE), 100),
            weighed ? number(fields.get(GraphField.VOLUME), Figures.LARGEST) : null));
  }

  private static <E extends Keyed> @Nullable E constant(E[] values, @Nullable String word) {
    if (word == null) {
      return null;
    }
    for (E value : values) {
      if (Stream.of(value.key(), value.label().in(Lang.ZH), value.label().in(Lang.EN))
          .anyMatch(word.strip()::equalsIgnoreCase)) {
        return value;
      }
    }
    return null;
  }

  /** Returns a number from 0 to a largest one; null for any other text. */
  private static @Nullable Double number(@Nullable String text, double most) {
    if (text == null || text.length() > 40) {
      return null;
    }
    try {
      double value = Double.parseDouble(text.strip());
      return value >= 0 && value <= most ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

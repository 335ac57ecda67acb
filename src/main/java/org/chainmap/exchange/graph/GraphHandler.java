package org.chainmap.exchange.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.SafeXml;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads graphs written as XML: nodes that may stand within nodes, edges, and what is said of them.
 */
abstract class GraphHandler implements SafeXml.Handler {

  private final ChainCollector out;
  private final GraphStatements graph;
  private final Deque<String> nodes = new ArrayDeque<>();
  private @Nullable Map<GraphField, String> edge;

  GraphHandler(ChainCollector out) {
    this.out = out;
    this.graph = new GraphStatements(out);
  }

  /** Reads a text. O(characters). */
  static StatedChain read(String text, String file, Function<ChainCollector, GraphHandler> reader)
      throws FormatException {
    ChainCollector out = new ChainCollector(file);
    GraphHandler handler = reader.apply(out);
    SafeXml.read(text, out, handler);
    handler.graph.finish();
    return out.chain();
  }

  /**
   * Starts a node.
   *
   * @param parent the id of what contains it; null for the node around it, if there is one
   */
  final void startNode(XMLStreamReader xml, int line, @Nullable String parent)
      throws FormatException {
    String id = needed(xml, "id", line);
    graph.node(line, id, parent != null ? parent : nodes.peek());
    nodes.push(id);
  }

  final void endNode() {
    nodes.poll();
  }

  final void startEdge(XMLStreamReader xml, int line) throws FormatException {
    edge = graph.edge(line, needed(xml, "source", line), needed(xml, "target", line));
  }

  final void endEdge() {
    edge = null;
  }

  final boolean inEdge() {
    return edge != null;
  }

  private String needed(XMLStreamReader xml, String attribute, int line) throws FormatException {
    String value = SafeXml.attribute(xml, attribute);
    if (value == null || value.isBlank()) {
      throw out.fault(line, "foreign.xml.attribute", xml.getLocalName(), attribute);
    }
    return value;
  }

  /** Says something of the edge or the node at hand; what is said first of a field holds. */
  final void say(GraphField field, @Nullable String value) {
    Map<GraphField, String> of = edge;
    String node = nodes.peek();
    if (value == null || value.isBlank()) {
      return;
    }
    if (of != null) {
      of.putIfAbsent(field, value);
    } else if (node != null) {
      graph.say(node, field, value);
    }
  }

  /** Says something by the title that the file gives it; others than fields are left out. */
  final void say(@Nullable String title, @Nullable String value) {
    if (title != null && value != null && !value.isBlank()) {
      GraphField.of(title).ifPresentOrElse(field -> say(field, value), () -> out.leftOut(title));
    }
  }
}

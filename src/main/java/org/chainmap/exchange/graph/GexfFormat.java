package org.chainmap.exchange.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.SafeXml;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** GEXF, the format of Gephi (gexf.net, versions 1.2 and 1.3). */
public final class GexfFormat implements ChainFormat {

  @Override
  public String extension() {
    return "gexf";
  }

  @Override
  public boolean recognises(String text) {
    return SafeXml.root(text).equals("gexf");
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    GraphStatements graph = new GraphStatements(out);
    SafeXml.read(text, out, new Reader(out, graph));
    graph.finish();
    return out.chain();
  }

  private static final class Reader implements SafeXml.Handler {
    private final ChainCollector out;
    private final GraphStatements graph;
    private final Map<String, String> titles = new HashMap<>();
    private final Deque<String> nodes = new ArrayDeque<>();
    private @Nullable Map<GraphField, String> edge;
    private String about = "";

    private Reader(ChainCollector out, GraphStatements graph) {
      this.out = out;
      this.graph = graph;
    }

    @Override
    public void start(String name, XMLStreamReader xml, int line) throws FormatException {
      switch (name) {
        case "attributes" -> about = String.valueOf(SafeXml.attribute(xml, "class"));
        case "attribute" ->
            titles.put(
                about + " " + SafeXml.attribute(xml, "id"),
                String.valueOf(SafeXml.attribute(xml, "title")));
        case "node" -> node(xml, line);
        case "edge" -> {
          edge = graph.edge(line, needed(xml, "source", line), needed(xml, "target", line));
          say(GraphField.NAME, SafeXml.attribute(xml, "label"));
          say(GraphField.VOLUME, SafeXml.attribute(xml, "weight"));
        }
        case "attvalue" -> value(xml);
        default -> {}
      }
    }

    private void node(XMLStreamReader xml, int line) throws FormatException {
      String id = needed(xml, "id", line);
      String parent = SafeXml.attribute(xml, "pid");
      graph.node(line, id, parent != null ? parent : nodes.peek());
      nodes.push(id);
      say(GraphField.NAME, SafeXml.attribute(xml, "label"));
    }

    private void value(XMLStreamReader xml) {
      String at = SafeXml.attribute(xml, "for");
      String id = at != null ? at : SafeXml.attribute(xml, "id");
      String title = titles.get((edge != null ? "edge " : "node ") + id);
      String value = SafeXml.attribute(xml, "value");
      if (title != null && value != null && !value.isBlank()) {
        GraphField.of(title).ifPresentOrElse(field -> say(field, value), () -> out.leftOut(title));
      }
    }

    private String needed(XMLStreamReader xml, String attribute, int line) throws FormatException {
      String value = SafeXml.attribute(xml, attribute);
      if (value == null || value.isBlank()) {
        throw out.fault(line, "foreign.xml.attribute", xml.getLocalName(), attribute);
      }
      return value;
    }

    private void say(GraphField field, @Nullable String value) {
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

    @Override
    public void end(String name, String text, int line) {
      if (name.equals("node")) {
        nodes.poll();
      } else if (name.equals("edge")) {
        edge = null;
      }
    }
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    GraphTables tables = GraphTables.of(map, lang);
    return GraphXml.written(xml -> write(tables, xml));
  }

  private static void write(GraphTables tables, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("gexf");
    xml.writeAttribute("xmlns", "http://gexf.net/1.3");
    xml.writeAttribute("version", "1.3");
    GraphXml.line(xml, 1);
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    List<Map<GraphField, String>> nodes = new ArrayList<>();
    tables.nodes().forEach(node -> nodes.add(node.fields()));
    List<Map<GraphField, String>> edges = new ArrayList<>();
    tables.edges().forEach(edge -> edges.add(edge.fields()));
    attributes(xml, "node", nodes);
    attributes(xml, "edge", edges);
    GraphXml.line(xml, 2);
    xml.writeStartElement("nodes");
    for (GraphTables.Node node : tables.nodes()) {
      GraphXml.line(xml, 3);
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.id());
      xml.writeAttribute("label", node.name());
      values(xml, node.fields());
      xml.writeEndElement();
    }
    GraphXml.line(xml, 2);
    xml.writeEndElement();
    GraphXml.line(xml, 2);
    xml.writeStartElement("edges");
    int number = 0;
    for (GraphTables.Edge edge : tables.edges()) {
      GraphXml.line(xml, 3);
      xml.writeStartElement("edge");
      xml.writeAttribute("id", String.valueOf(number++));
      xml.writeAttribute("source", edge.from());
      xml.writeAttribute("target", edge.to());
      if (!edge.label().isEmpty()) {
        xml.writeAttribute("label", edge.label());
      }
      values(xml, edge.fields());
      xml.writeEndElement();
    }
    GraphXml.line(xml, 2);
    xml.writeEndElement();
    GraphXml.line(xml, 1);
    xml.writeEndElement();
    GraphXml.line(xml, 0);
    xml.writeEndElement();
  }

  private static void attributes(
      XMLStreamWriter xml, String about, List<Map<GraphField, String>> all)
      throws XMLStreamException {
    Set<GraphField> used = EnumSet.noneOf(GraphField.class);
    all.forEach(fields -> used.addAll(fields.keySet()));
    GraphXml.line(xml, 2);
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", about);
    for (GraphField field : used) {
      boolean number = field == GraphField.SHARE || field == GraphField.VOLUME;
      GraphXml.line(xml, 3);
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", field.title());
      xml.writeAttribute("title", field.title());
      xml.writeAttribute("type", number ? "double" : "string");
    }
    GraphXml.line(xml, 2);
    xml.writeEndElement();
  }

  private static void values(XMLStreamWriter xml, Map<GraphField, String> fields)
      throws XMLStreamException {
    if (fields.isEmpty()) {
      return;
    }
    xml.writeStartElement("attvalues");
    for (Map.Entry<GraphField, String> field : fields.entrySet()) {
      xml.writeEmptyElement("attvalue");
      xml.writeAttribute("for", field.getKey().title());
      xml.writeAttribute("value", field.getValue());
    }
    xml.writeEndElement();
  }
}

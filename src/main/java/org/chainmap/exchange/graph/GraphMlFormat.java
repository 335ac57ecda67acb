package org.chainmap.exchange.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/**
 * GraphML (graphml.graphdrawing.org, version 1.0), with the labels and groups of yEd. A node with a
 * graph in it is a stage, or a group within one.
 */
public final class GraphMlFormat implements ChainFormat {

  @Override
  public String extension() {
    return "graphml";
  }

  @Override
  public boolean recognises(String text) {
    return SafeXml.root(text).equals("graphml");
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    return GraphHandler.read(text, file, Reader::new);
  }

  private static final class Reader extends GraphHandler {
    private final Map<String, String> keys = new HashMap<>();
    private @Nullable String key;

    private Reader(ChainCollector out) {
      super(out);
    }

    @Override
    public void start(String name, XMLStreamReader xml, int line) throws FormatException {
      switch (name) {
        case "key" -> {
          String id = SafeXml.attribute(xml, "id");
          String title = SafeXml.attribute(xml, "attr.name");
          if (id != null && title != null) {
            keys.put(id, title);
          }
        }
        case "node" -> startNode(xml, line, null);
        case "edge" -> startEdge(xml, line);
        case "data" -> key = SafeXml.attribute(xml, "key");
        default -> {}
      }
    }

    @Override
    public void end(String name, String text, int line) {
      switch (name) {
        case "node" -> endNode();
        case "edge" -> endEdge();
        case "NodeLabel", "EdgeLabel" -> say(GraphField.NAME, text.strip());
        case "data" -> {
          say(key == null ? null : keys.get(key), text);
          key = null;
        }
        default -> {}
      }
    }
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    GraphTables tables = GraphTables.of(map, lang);
    return GraphXml.written(xml -> write(tables, xml));
  }

  private static void write(GraphTables tables, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("graphml");
    xml.writeAttribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    List<Map<GraphField, String>> nodes = new ArrayList<>();
    tables.nodes().forEach(node -> nodes.add(node.fields()));
    List<Map<GraphField, String>> edges = new ArrayList<>();
    tables.edges().forEach(edge -> edges.add(edge.fields()));
    keys(xml, "node", nodes);
    keys(xml, "edge", edges);
    GraphXml.line(xml, 1);
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "directed");
    for (GraphTables.Node node : tables.nodes()) {
      GraphXml.line(xml, 2);
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.id());
      data(xml, "node", GraphField.NAME, node.name());
      data(xml, "node", node.fields());
      GraphXml.line(xml, 2);
      xml.writeEndElement();
    }
    int number = 0;
    for (GraphTables.Edge edge : tables.edges()) {
      GraphXml.line(xml, 2);
      xml.writeStartElement("edge");
      xml.writeAttribute("id", "e" + ++number);
      xml.writeAttribute("source", edge.from());
      xml.writeAttribute("target", edge.to());
      if (!edge.label().isEmpty()) {
        data(xml, "edge", GraphField.NAME, edge.label());
      }
      data(xml, "edge", edge.fields());
      GraphXml.line(xml, 2);
      xml.writeEndElement();
    }
    GraphXml.line(xml, 1);
    xml.writeEndElement();
    GraphXml.line(xml, 0);
    xml.writeEndElement();
  }

  private static void keys(XMLStreamWriter xml, String of, List<Map<GraphField, String>> all)
      throws XMLStreamException {
    Set<GraphField> used = new LinkedHashSet<>(List.of(GraphField.NAME));
    all.forEach(fields -> used.addAll(fields.keySet()));
    for (GraphField field : used) {
      boolean number = field == GraphField.SHARE || field == GraphField.VOLUME;
      GraphXml.line(xml, 1);
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", id(of, field));
      xml.writeAttribute("for", of);
      xml.writeAttribute("attr.name", title(field));
      xml.writeAttribute("attr.type", number ? "double" : "string");
    }
  }

  /** Other programs show what is called label. */
  private static String title(GraphField field) {
    return field == GraphField.NAME ? "label" : field.title();
  }

  private static String id(String of, GraphField field) {
    return of + "." + field.title();
  }

  private static void data(XMLStreamWriter xml, String of, Map<GraphField, String> fields)
      throws XMLStreamException {
    for (Map.Entry<GraphField, String> field : fields.entrySet()) {
      data(xml, of, field.getKey(), field.getValue());
    }
  }

  private static void data(XMLStreamWriter xml, String of, GraphField field, String value)
      throws XMLStreamException {
    GraphXml.line(xml, 3);
    xml.writeStartElement("data");
    xml.writeAttribute("key", id(of, field));
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}

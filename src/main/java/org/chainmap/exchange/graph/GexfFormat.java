package org.chainmap.exchange.graph;

import java.util.ArrayList;
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
    return GraphHandler.read(text, file, Reader::new);
  }

  private static final class Reader extends GraphHandler {
    private final Map<String, String> titles = new HashMap<>();
    private String about = "";

    private Reader(ChainCollector out) {
      super(out);
    }

    @Override
    public void start(String name, XMLStreamReader xml, int line) throws FormatException {
      switch (name) {
        case "attributes" -> about = String.valueOf(SafeXml.attribute(xml, "class"));
        case "attribute" ->
            titles.put(
                about + " " + SafeXml.attribute(xml, "id"),
                String.valueOf(SafeXml.attribute(xml, "title")));
        case "node" -> {
          startNode(xml, line, SafeXml.attribute(xml, "pid"));
          say(GraphField.NAME, SafeXml.attribute(xml, "label"));
        }
        case "edge" -> {
          startEdge(xml, line);
          say(GraphField.NAME, SafeXml.attribute(xml, "label"));
          say(GraphField.VOLUME, SafeXml.attribute(xml, "weight"));
        }
        case "attvalue" -> {
          String at = SafeXml.attribute(xml, "for");
          String id = at != null ? at : SafeXml.attribute(xml, "id");
          say(titles.get((inEdge() ? "edge " : "node ") + id), SafeXml.attribute(xml, "value"));
        }
        default -> {}
      }
    }

    @Override
    public void end(String name, String text, int line) {
      if (name.equals("node")) {
        endNode();
      } else if (name.equals("edge")) {
        endEdge();
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

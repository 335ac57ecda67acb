package org.chainmap.exchange.outline;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.SafeXml;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/** OPML, in which outliners and mind maps are exchanged (opml.org, version 2.0). */
public final class OpmlFormat implements ChainFormat {

  @Override
  public String extension() {
    return "opml";
  }

  @Override
  public boolean recognises(String text) {
    return SafeXml.root(text).equals("opml");
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    OutlineTree tree = new OutlineTree(out);
    Deque<String> open = new ArrayDeque<>();
    SafeXml.read(
        text,
        out,
        new SafeXml.Handler() {
          @Override
          public void start(String name, XMLStreamReader xml, int line) throws FormatException {
            open.push(name);
            String own = SafeXml.attribute(xml, "text");
            String said = own != null ? own : SafeXml.attribute(xml, "title");
            if (name.equals("outline") && said != null && !ForeignName.clean(said).isEmpty()) {
              tree.add(open.size(), OutlineNode.of(line, said.strip()));
            }
          }

          @Override
          public void end(String name, String said, int line) {
            open.pop();
            if (name.equals("title") && "head".equals(open.peek())) {
              out.title(said);
            }
          }
        });
    OutlineMeaning.read(tree.roots(), out);
    return out.chain();
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters(ForeignName.clean(map.info().title().in(lang)).replace('\n', ' '));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      write(MapOutline.stages(map, lang), 1, xml);
      List<OutlineNode> links = MapOutline.links(map, lang);
      if (!links.isEmpty()) {
        OutlineNode heading = OutlineNode.of(0, MapOutline.LINKS.in(lang));
        heading.children().addAll(links);
        write(List.of(heading), 1, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing fails in memory
    }
    return text.append('\n').toString();
  }

  private static void write(List<OutlineNode> nodes, int depth, XMLStreamWriter xml)
      throws XMLStreamException {
    for (OutlineNode node : nodes) {
      xml.writeCharacters("\n" + "  ".repeat(depth));
      if (node.children().isEmpty()) {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("text", node.text());
      } else {
        xml.writeStartElement("outline");
        xml.writeAttribute("text", node.text());
        write(node.children(), depth + 1, xml);
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
      }
    }
  }
}

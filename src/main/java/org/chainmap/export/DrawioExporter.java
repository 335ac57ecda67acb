package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Exports to draw.io (diagrams.net) as a drawing that can be edited there: stages as swim lanes,
 * segments as shapes in them, links as connectors. Unlike the other exporters it reads the map and
 * its places, as marks do not say what belongs together. Comments, overlays and the legend are left
 * out.
 */
public final class DrawioExporter implements Exporter {

  @Override
  public String extension() {
    return "drawio";
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws ExportException, IOException {
    if (!options.watermark().isBlank()) {
      throw new ExportException(Message.of("export.noWatermark", label()));
    }
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("mxfile");
      xml.writeAttribute("host", "ChainMap");
      xml.writeStartElement("diagram");
      xml.writeAttribute("id", "map");
      xml.writeAttribute("name", DrawioXml.visible(drawing.title()));
      xml.writeStartElement("mxGraphModel");
      xml.writeAttribute("grid", "1");
      xml.writeAttribute("gridSize", "8");
      xml.writeAttribute("page", "0");
      xml.writeAttribute("background", drawing.theme().paper().hex());
      xml.writeStartElement("root");
      new DrawioCells(xml, drawing, progress).write();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }
}

package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;

/**
 * Exports pictures as SVG 1.1. Texts stay text, and the characters used are embedded as a subset of
 * the bundled fonts, so that the picture looks the same everywhere.
 */
public final class SvgExporter implements Exporter {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final boolean embedFonts;

  public SvgExporter() {
    this(true);
  }

  /**
   * Creates an exporter. Without embedded fonts the file is small, and viewers draw it with
   * installed fonts.
   */
  SvgExporter(boolean embedFonts) {
    this.embedFonts = embedFonts;
  }

  @Override
  public String extension() {
    return "svg";
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws ExportException, IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      document(xml, drawing, progress);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  private void document(XMLStreamWriter xml, Drawing drawing, Progress progress)
      throws XMLStreamException, IOException {
    Picture picture = drawing.picture();
    Box b = picture.bounds();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    xml.writeAttribute("width", Decimals.of(b.w()));
    xml.writeAttribute("height", Decimals.of(b.h()));
    xml.writeAttribute(
        "viewBox",
        String.join(
            " ",
            List.of(
                Decimals.of(b.x()), Decimals.of(b.y()), Decimals.of(b.w()), Decimals.of(b.h()))));
    xml.writeAttribute("lang", drawing.languageTag());
    xml.writeAttribute("xml:lang", drawing.languageTag());
    xml.writeAttribute("role", "img");
    xml.writeCharacters("\n");
    xml.writeStartElement("title");
    xml.writeCharacters(SvgSurface.clean(drawing.title()));
    xml.writeEndElement();
    xml.writeCharacters("\n");
    style(xml, picture.marks());
    xml.writeStartElement("g");
    xml.writeAttribute("stroke-linecap", "round");
    xml.writeAttribute("stroke-linejoin", "round");
    new SvgSurface(xml, progress).draw(picture.marks());
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void style(XMLStreamWriter xml, List<Mark> marks) throws XMLStreamException, IOException {
    xml.writeStartElement("style");
    StringBuilder css = new StringBuilder("\n");
    Set<String> fallback = new LinkedHashSet<>();
    for (boolean bold : List.of(false, true)) {
      for (var used : FontSubset.characters(marks, bold).entrySet()) {
        Fonts face = used.getKey();
        if (face.fallback()) {
          fallback.add(face.family());
        }
        if (embedFonts) {
          css.append("@font-face{font-family:'").append(face.family()).append("';font-weight:");
          css.append(bold ? "700" : "400").append(";src:url(data:font/ttf;base64,");
          css.append(
              Base64.getEncoder().encodeToString(FontSubset.trueType(face, used.getValue())));
          css.append(") format('truetype')}\n");
        }
      }
    }
    // Texts are measured without kerning and may hold several spaces in a row.
    css.append("text{font-family:'").append(Fonts.REGULAR.family());
    fallback.forEach(family -> css.append("','").append(family));
    css.append("','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif;");
    css.append("font-kerning:none;white-space:pre}\n");
    xml.writeCharacters(css.toString());
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}

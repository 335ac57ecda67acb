package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
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
import org.chainmap.text.XmlText;

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
    sized(drawing, options, 1, out, progress);
  }

  /**
   * Writes a picture that says of itself how large it is to be shown.
   *
   * @param scale px of its size per px of the map
   * @param out is left open
   */
  public void sized(
      Drawing drawing, ExportOptions options, double scale, OutputStream out, Progress progress)
      throws IOException {
    write(
        drawing.picture(options),
        drawing.title(),
        drawing.languageTag(),
        embedFonts,
        scale,
        out,
        progress);
  }

  /**
   * Writes a picture as a file of its own.
   *
   * @param title what a screen reader says of it
   * @param out is left open
   */
  static void write(
      Picture picture,
      String title,
      String languageTag,
      boolean embedFonts,
      OutputStream out,
      Progress progress)
      throws IOException {
    write(picture, title, languageTag, embedFonts, 1, out, progress);
  }

  private static void write(
      Picture picture,
      String title,
      String languageTag,
      boolean embedFonts,
      double scale,
      OutputStream out,
      Progress progress)
      throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      document(xml, picture, title, languageTag, embedFonts, scale, progress);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  private static void document(
      XMLStreamWriter xml,
      Picture picture,
      String title,
      String languageTag,
      boolean embedFonts,
      double scale,
      Progress progress)
      throws XMLStreamException, IOException {
    Box b = picture.bounds();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    xml.writeAttribute("width", Decimals.of(b.w() * scale));
    xml.writeAttribute("height", Decimals.of(b.h() * scale));
    xml.writeAttribute("viewBox", viewBox(b));
    xml.writeAttribute("lang", languageTag);
    xml.writeAttribute("xml:lang", languageTag);
    xml.writeAttribute("role", "img");
    xml.writeCharacters("\n");
    text(xml, "title", title);
    xml.writeCharacters("\n");
    xml.writeStartElement("style");
    xml.writeCharacters(css(picture.marks(), embedFonts));
    xml.writeEndElement();
    xml.writeCharacters("\n");
    marks(xml, new SvgSurface(xml, progress), picture);
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  /**
   * Returns a picture as an element to stand within a web page, without style sheet and without
   * names that could be those of other elements of the page.
   *
   * @param description what a screen reader says of it after the title
   */
  static String inline(Drawing drawing, Picture picture, String description, Progress progress)
      throws IOException {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartElement("svg");
      xml.writeAttribute("viewBox", viewBox(picture.bounds()));
      xml.writeAttribute("role", "img");
      text(xml, "title", drawing.title());
      text(xml, "desc", description);
      marks(xml, SvgSurface.unnamed(xml, progress), picture);
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toString();
  }

  private static void marks(XMLStreamWriter xml, SvgSurface surface, Picture picture)
      throws XMLStreamException {
    xml.writeStartElement("g");
    xml.writeAttribute("stroke-linecap", "round");
    xml.writeAttribute("stroke-linejoin", "round");
    surface.draw(picture.marks());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(XmlText.lines(text));
    xml.writeEndElement();
  }

  private static String viewBox(Box b) {
    return String.join(
        " ",
        List.of(Decimals.of(b.x()), Decimals.of(b.y()), Decimals.of(b.w()), Decimals.of(b.h())));
  }

  /** Returns the style sheet of marks. */
  static String css(List<Mark> marks, boolean embedFonts) throws IOException {
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
    return css.toString();
  }
}

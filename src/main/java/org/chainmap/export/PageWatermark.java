package org.chainmap.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/** The watermark of a web page: a tile of phrases, repeated over the window and printed pages. */
final class PageWatermark {

  private static final Box TILE = new Box(0, 0, 900, 640);

  private PageWatermark() {}

  /** Returns the style rules that draw a phrase above all else, through which everything works. */
  static String css(String phrase) throws IOException {
    String tile = tile(Watermarks.over(TILE, phrase, Theme.LIGHT));
    return "body::after{content:\"\";position:fixed;inset:0;z-index:9;pointer-events:none;"
        + "print-color-adjust:exact;-webkit-print-color-adjust:exact;"
        + "background:url(data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(tile.getBytes(StandardCharsets.UTF_8))
        + ")}\n";
  }

  /** Returns the tile as an image, whose texts take a font of the reader's machine. */
  private static String tile(List<Mark> marks) throws IOException {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      xml.writeAttribute("width", Decimals.of(TILE.w()));
      xml.writeAttribute("height", Decimals.of(TILE.h()));
      xml.writeAttribute("font-family", "Noto Sans SC,Microsoft YaHei,PingFang SC,sans-serif");
      new SvgSurface(xml, Progress.NONE).draw(marks);
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toString();
  }
}

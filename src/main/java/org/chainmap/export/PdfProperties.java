package org.chainmap.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Texts;
import org.chainmap.text.Lang;
import org.chainmap.text.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Sets the properties of a PDF: title, author and language, for viewers and as XMP (ISO 16684-1).
 */
final class PdfProperties {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
  private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
  private static final String EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
  private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
  private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";
  private static final String PROGRAM = "ChainMap";

  private PdfProperties() {}

  /**
   * What a PDF says about itself.
   *
   * @param size what distinguishes its identifier from others of the same title
   * @param archival whether it says that it is PDF/A-2b (ISO 19005-2)
   * @param accessible whether it says that it is PDF/UA-1 (ISO 14289-1)
   */
  record Said(
      String title,
      @Nullable String author,
      Lang lang,
      int size,
      boolean archival,
      boolean accessible) {

    /** Returns the language tag. */
    String tag() {
      return switch (lang) {
        case ZH -> "zh-CN";
        case EN -> "en";
      };
    }
  }

  static void set(PDDocument document, Drawing drawing) throws IOException {
    set(
        document,
        new Said(
            drawing.title(),
            author(drawing.map().info(), drawing.lang()),
            drawing.lang(),
            drawing.map().elements().size(),
            false,
            false));
  }

  static void set(PDDocument document, Said said) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(said.title());
    if (said.author() != null) {
      about.setAuthor(said.author());
    }
    about.setCreator(PROGRAM);
    about.setProducer(PROGRAM);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(said.tag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp(said))));
    // Without it the file's identifier would depend on the time.
    document.setDocumentId(31L * said.title().hashCode() + said.size());
  }

  static @Nullable String author(MapInfo info, Lang lang) {
    String author = info.author().in(lang);
    return Texts.orNull(author.isEmpty() ? info.organisation().in(lang) : author);
  }

  private static byte[] xmp(Said said) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
      xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
      xml.writeNamespace("x", "adobe:ns:meta/");
      xml.writeStartElement("rdf", "RDF", RDF);
      xml.writeNamespace("rdf", RDF);
      xml.writeStartElement("rdf", "Description", RDF);
      xml.writeNamespace("dc", DC);
      xml.writeNamespace("pdf", PDF);
      xml.writeNamespace("xmp", XMP);
      xml.writeNamespace("pdfaid", PDFA);
      xml.writeNamespace("pdfuaid", PDFUA);
      xml.writeAttribute("rdf", RDF, "about", "");
      list(xml, "title", "Alt", said.title());
      if (said.author() != null) {
        list(xml, "creator", "Seq", said.author());
      }
      list(xml, "language", "Bag", said.tag());
      value(xml, "pdf", PDF, "Producer", PROGRAM);
      value(xml, "xmp", XMP, "CreatorTool", PROGRAM);
      if (said.archival()) {
        value(xml, "pdfaid", PDFA, "part", "2");
        value(xml, "pdfaid", PDFA, "conformance", "B");
      }
      if (said.accessible()) {
        value(xml, "pdfuaid", PDFUA, "part", "1");
        extension(xml);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeProcessingInstruction("xpacket", "end=\"r\"");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  /** Describes the property of PDF/UA, as PDF/A wants of any it does not know (6.6.2.3). */
  private static void extension(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("pdfaExtension", "schemas", EXTENSION);
    xml.writeNamespace("pdfaExtension", EXTENSION);
    xml.writeNamespace("pdfaSchema", SCHEMA);
    xml.writeNamespace("pdfaProperty", PROPERTY);
    resource(xml, "Bag");
    value(xml, "pdfaSchema", SCHEMA, "schema", "PDF/UA identification");
    value(xml, "pdfaSchema", SCHEMA, "namespaceURI", PDFUA);
    value(xml, "pdfaSchema", SCHEMA, "prefix", "pdfuaid");
    xml.writeStartElement("pdfaSchema", "property", SCHEMA);
    resource(xml, "Seq");
    value(xml, "pdfaProperty", PROPERTY, "name", "part");
    value(xml, "pdfaProperty", PROPERTY, "valueType", "Integer");
    value(xml, "pdfaProperty", PROPERTY, "category", "internal");
    value(xml, "pdfaProperty", PROPERTY, "description", "The part of ISO 14289 it conforms to");
    for (int i = 0; i < 6; i++) {
      xml.writeEndElement();
    }
  }

  private static void resource(XMLStreamWriter xml, String kind) throws XMLStreamException {
    xml.writeStartElement("rdf", kind, RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("rdf", RDF, "parseType", "Resource");
  }

  private static void value(
      XMLStreamWriter xml, String prefix, String space, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(prefix, name, space);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void list(XMLStreamWriter xml, String name, String kind, String value)
      throws XMLStreamException {
    xml.writeStartElement("dc", name, DC);
    xml.writeStartElement("rdf", kind, RDF);
    xml.writeStartElement("rdf", "li", RDF);
    if (kind.equals("Alt")) {
      xml.writeAttribute("xml:lang", "x-default");
    }
    xml.writeCharacters(XmlText.lines(value));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}

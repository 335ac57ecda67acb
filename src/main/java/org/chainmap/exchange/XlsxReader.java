package org.chainmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.chainmap.format.FormatException;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx workbooks (ECMA-376, transitional and strict). POI opens the package; its parts are
 * read as streams. External links, macros, queries and pictures are not opened.
 */
final class XlsxReader {

  /** A sheet as the workbook lists it. */
  private record Listed(String name, String relationship, boolean hidden) {}

  private record Contents(List<Listed> sheets, boolean since1904) {}

  private final SheetBuilder.Budget budget;

  private XlsxReader(SheetBuilder.Budget budget) {
    this.budget = budget;
  }

  /**
   * Reads the sheets of a workbook.
   *
   * @throws FormatException if it is damaged or beyond a limit
   */
  static List<SheetBuilder> read(byte[] bytes, SheetBuilder.Budget budget, Progress progress)
      throws FormatException {
    boolean exceeded = false;
    try (BoundedZip zip = new BoundedZip(bytes, progress)) {
      try (OPCPackage opc = OPCPackage.open(zip)) {
        return new XlsxReader(budget).sheets(opc);
      } finally {
        exceeded = zip.exceeded();
      }
    } catch (CancellationException e) {
      throw e;
    } catch (IOException
        | XMLStreamException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw exceeded
          ? Faults.of(
              budget.file(), Message.of("sheet.unpacks", SheetLimits.UNPACKED / 1024 / 1024))
          : Faults.of(budget.file(), Message.of("sheet.damaged"));
    }
  }

  private List<SheetBuilder> sheets(OPCPackage opc)
      throws IOException, XMLStreamException, OpenXML4JException, FormatException {
    PackagePart book = main(opc);
    if (book.getContentType().contains("binary")) {
      throw Faults.of(budget.file(), Message.of("sheet.binaryWorkbook"));
    }
    Contents contents = contents(book);
    XlsxStyles styles = new XlsxStyles();
    PackagePart stylesPart = related(book, "/styles");
    if (stylesPart != null) {
      try (InputStream in = stylesPart.getInputStream()) {
        styles = XlsxStyles.read(Xml.reader(in));
      }
    }
    List<String> strings = List.of();
    PackagePart stringsPart = related(book, "/sharedStrings");
    if (stringsPart != null) {
      try (InputStream in = stringsPart.getInputStream()) {
        strings = XlsxStrings.read(Xml.reader(in), budget.file());
      }
    }
    XlsxSheet.Context context = new XlsxSheet.Context(strings, styles, contents.since1904());
    List<SheetBuilder> sheets = new ArrayList<>();
    for (Listed listed : contents.sheets()) {
      PackageRelationship link = book.getRelationship(listed.relationship());
      // Charts have sheets of their own, without cells.
      if (link != null && inside(link) && link.getRelationshipType().endsWith("/worksheet")) {
        SheetBuilder sheet = new SheetBuilder(listed.name(), listed.hidden(), budget);
        try (InputStream in = book.getRelatedPart(link).getInputStream()) {
          XlsxSheet.read(Xml.reader(in), context, sheet);
        }
        sheets.add(sheet);
      }
    }
    return sheets;
  }

  private PackagePart main(OPCPackage opc) throws OpenXML4JException, FormatException {
    for (PackageRelationship link : opc.getRelationships()) {
      if (link.getRelationshipType().endsWith("/officeDocument") && inside(link)) {
        PackagePart part = opc.getPart(link);
        if (part != null) {
          return part;
        }
      }
    }
    throw Faults.of(budget.file(), Message.of("sheet.damaged"));
  }

  private static @Nullable PackagePart related(PackagePart book, String type)
      throws OpenXML4JException {
    for (PackageRelationship link : book.getRelationships()) {
      if (link.getRelationshipType().endsWith(type) && inside(link)) {
        return book.getRelatedPart(link);
      }
    }
    return null;
  }

  private static boolean inside(PackageRelationship link) {
    return link.getTargetMode() == TargetMode.INTERNAL;
  }

  private Contents contents(PackagePart book)
      throws IOException, XMLStreamException, FormatException {
    List<Listed> sheets = new ArrayList<>();
    boolean since1904 = false;
    try (InputStream in = book.getInputStream()) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "workbookPr" -> since1904 = Xml.flag(xml, "date1904");
            case "sheet" -> sheets.add(listed(xml, sheets.size() + 1));
            default -> {}
          }
          if (sheets.size() > SheetLimits.SHEETS) {
            throw Faults.of(budget.file(), Message.of("sheet.tooManySheets", SheetLimits.SHEETS));
          }
        }
      }
    }
    return new Contents(sheets, since1904);
  }

  private static Listed listed(XMLStreamReader xml, int number) {
    String relationship = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        relationship = xml.getAttributeValue(i);
      }
    }
    String name = xml.getAttributeValue(null, "name");
    String state = xml.getAttributeValue(null, "state");
    return new Listed(
        name == null ? String.valueOf(number) : name,
        relationship,
        state != null && !state.equals("visible"));
  }
}

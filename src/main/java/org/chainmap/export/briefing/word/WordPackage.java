package org.chainmap.export.briefing.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.office.UndatedArchive;
import org.chainmap.text.Lang;
import org.chainmap.text.XmlText;

/** The parts of a Word file and how they refer to one another. */
final class WordPackage {

  private static final String FONTS =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONTS_RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private final OPCPackage parts = OPCPackage.create(new ByteArrayOutputStream());
  private final PackagePart document;

  WordPackage(byte[] text) {
    try {
      String place = "/word/document.xml";
      document =
          parts.createPart(
              PackagingURIHelper.createPartName(place), XWPFRelation.DOCUMENT.getContentType());
      parts.addRelationship(
          document.getPartName(),
          TargetMode.INTERNAL,
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          "rId1");
      write(document, text);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  void styles(byte[] bytes) {
    add("styles.xml", XWPFRelation.STYLES, "styles", bytes);
  }

  void numbering(byte[] bytes) {
    add("numbering.xml", XWPFRelation.NUMBERING, "numbering", bytes);
  }

  void settings(byte[] bytes) {
    add("settings.xml", XWPFRelation.SETTINGS, "settings", bytes);
  }

  void fonts(byte[] bytes) {
    add("fontTable.xml", FONTS, FONTS_RELATION, "fonts", bytes);
  }

  void header(String relation, byte[] bytes) {
    add(relation + ".xml", XWPFRelation.HEADER, relation, bytes);
  }

  void footer(String relation, byte[] bytes) {
    add(relation + ".xml", XWPFRelation.FOOTER, relation, bytes);
  }

  void png(String relation, byte[] bytes) {
    add("media/" + relation + ".png", XWPFRelation.IMAGE_PNG, relation, bytes);
  }

  void svg(String relation, byte[] bytes) {
    add(
        "media/" + relation + ".svg",
        "image/svg+xml",
        XWPFRelation.IMAGE_PNG.getRelation(),
        relation,
        bytes);
  }

  private void add(String name, XWPFRelation kind, String relation, byte[] bytes) {
    add(name, kind.getContentType(), kind.getRelation(), relation, bytes);
  }

  private void add(String name, String type, String kind, String relation, byte[] bytes) {
    try {
      PackagePart part = parts.createPart(PackagingURIHelper.createPartName("/word/" + name), type);
      document.addRelationship(part.getPartName(), TargetMode.INTERNAL, kind, relation);
      write(part, bytes);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(PackagePart part, byte[] bytes) {
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      // Parts lie in memory.
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the file. The same parts give the same bytes.
   *
   * @param out is left open
   */
  void write(Briefing briefing, OutputStream out) throws IOException {
    try {
      PackageProperties properties = parts.getPackageProperties();
      properties.setTitleProperty(XmlText.line(briefing.cover().title()));
      properties.setSubjectProperty(XmlText.line(briefing.cover().kind()));
      properties.setCreatorProperty("ChainMap");
      properties.setLastModifiedByProperty("ChainMap");
      properties.setLanguageProperty(briefing.lang() == Lang.ZH ? "zh-CN" : "en");
      Optional<Date> never = Optional.of(Date.from(Instant.EPOCH));
      properties.setCreatedProperty(never);
      properties.setModifiedProperty(never);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    parts.save(written);
    UndatedArchive.copy(written.toByteArray(), out);
  }

  /** Frees what the parts hold. */
  void close() {
    parts.revert();
  }
}

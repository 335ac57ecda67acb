package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

/** Writes what sheets the pages of a section are on. */
final class SectionXml {

  /** The relations to headers and footers. */
  static final String HEADER = "header";

  static final String HEADER_ACROSS = "headerAcross";
  static final String HEADER_BLANK = "headerBlank";
  static final String FOOTER = "footer";
  static final String FOOTER_LEFT = "footerLeft";

  private SectionXml() {}

  /**
   * Writes the properties of a section.
   *
   * @param first whether it is the first, with the cover
   * @param flows whether it begins below the one before it
   */
  static void write(WordXml xml, Look look, WordSheet sheet, boolean first, boolean flows) {
    xml.open("sectPr");
    String header = sheet.across() ? HEADER_ACROSS : HEADER;
    reference(xml, "headerReference", "default", header);
    reference(xml, "footerReference", "default", FOOTER);
    if (look.sides()) {
      reference(xml, "headerReference", "even", header);
      reference(xml, "footerReference", "even", FOOTER_LEFT);
    }
    if (first) {
      reference(xml, "headerReference", "first", HEADER_BLANK);
      if (!look.cover()) {
        reference(xml, "footerReference", "first", FOOTER);
      }
    }
    xml.val("type", flows ? "continuous" : "nextPage");
    if (sheet.across()) {
      xml.empty(
          "pgSz", "w", twips(sheet.width()), "h", twips(sheet.height()), "orient", "landscape");
    } else {
      xml.empty("pgSz", "w", twips(sheet.width()), "h", twips(sheet.height()));
    }
    xml.empty(
        "pgMar",
        "top",
        twips(sheet.top()),
        "right",
        twips(sheet.right()),
        "bottom",
        twips(sheet.bottom()),
        "left",
        twips(sheet.left()),
        "header",
        twips(sheet.edge()),
        "footer",
        twips(sheet.edge()),
        "gutter",
        0);
    xml.empty("cols", "num", sheet.columns(), "space", twips(WordSheet.GUTTER));
    if (first) {
      xml.empty("titlePg");
    }
    xml.close();
  }

  private static void reference(WordXml xml, String element, String type, String relation) {
    xml.empty(element, "type", type, "r:id", relation);
  }
}

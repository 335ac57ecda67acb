package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

import java.util.Map;
import org.chainmap.text.Lang;

/** Writes the styles of a document (styles.xml) and the fonts they name (fontTable.xml). */
final class StylesPart {

  /** The style of tables. */
  static final String TABLE = "table";

  private static final String NORMAL_TABLE = "normaltable";
  private static final String LINE_COLOUR = "8C8C8C";

  /** The space between a cell's edge and its text, above and below, in points. */
  static final double CELL_ABOVE = 2;

  /** The space between a cell's edge and its text, left and right, in points. */
  static final double CELL_BESIDE = 3.5;

  private StylesPart() {}

  static byte[] styles(Look look, Lang lang) {
    WordXml xml = new WordXml("styles");
    TextStyle body = look.style(Role.BODY);
    xml.open("docDefaults").open("rPrDefault").open("rPr");
    fonts(xml, body.face());
    size(xml, body);
    xml.empty("lang", "val", lang == Lang.ZH ? "en-US" : "en-GB", "eastAsia", "zh-CN");
    xml.close().close().open("pPrDefault").empty("pPr").close().close();
    look.styles().forEach((role, style) -> style(xml, role, style, look));
    tables(xml);
    return xml.bytes();
  }

  private static void style(WordXml xml, Role role, TextStyle style, Look look) {
    if (role == Role.BODY) {
      xml.open("style", "type", "paragraph", "default", 1, "styleId", role.id());
    } else if (role.builtIn()) {
      xml.open("style", "type", "paragraph", "styleId", role.id());
    } else {
      xml.open("style", "type", "paragraph", "customStyle", 1, "styleId", role.id());
    }
    xml.val("name", role.title());
    if (role != Role.BODY) {
      xml.val("basedOn", Role.BODY.id());
    }
    switch (role) {
      case HEADING_1, HEADING_2, HEADING_3 -> xml.val("next", Role.BODY.id());
      case TOC_1, TOC_2, CONTENTS -> xml.val("uiPriority", 39);
      default -> {}
    }
    xml.empty("qFormat");
    paragraph(xml, role, style, look);
    xml.open("rPr");
    fonts(xml, style.face());
    xml.val("b", style.bold() ? 1 : 0).val("bCs", style.bold() ? 1 : 0);
    xml.val("color", style.colour());
    xml.val("spacing", -twips(style.closer()));
    size(xml, style);
    xml.close().close();
  }

  private static void paragraph(WordXml xml, Role role, TextStyle style, Look look) {
    xml.open("pPr");
    int level = level(role);
    boolean next = level > 0 || role == Role.CELL_HEAD || role == Role.PICTURE;
    xml.val("keepNext", next ? 1 : 0);
    xml.val("keepLines", level > 0 ? 1 : 0);
    xml.val("widowControl", 0);
    if (level > 0) {
      xml.open("numPr").val("ilvl", level - 1).val("numId", NumberingPart.HEADINGS).close();
    } else if (role == Role.BULLET) {
      xml.open("numPr").val("numId", NumberingPart.BULLETS).close();
    }
    tabs(xml, role, style, look);
    // Letters beside Chinese characters stand as they are measured.
    xml.val("autoSpaceDE", 0).val("autoSpaceDN", 0).val("snapToGrid", 0);
    if (style.line() > 0) {
      xml.empty(
          "spacing",
          "before",
          twips(style.before()),
          "after",
          0,
          "line",
          twips(style.line()),
          "lineRule",
          "exact");
    } else {
      xml.empty(
          "spacing", "before", twips(style.before()), "after", 0, "line", 240, "lineRule", "auto");
    }
    indent(xml, style);
    xml.val("jc", style.align().written());
    if (level > 0) {
      xml.val("outlineLvl", level - 1);
    }
    xml.close();
  }

  /** Writes the indent of a style. */
  static void indent(WordXml xml, TextStyle style) {
    String first = style.first() < 0 ? "hanging" : "firstLine";
    xml.empty(
        "ind", "left", twips(style.left()), "right", 0, first, twips(Math.abs(style.first())));
  }

  private static void tabs(WordXml xml, Role role, TextStyle style, Look look) {
    double right =
        switch (role) {
          case TOC_1, TOC_2 -> look.upright().textWidth();
          case INDEX_1, INDEX_2 -> look.upright().inColumns().columnWidth();
          case IMPRINT -> look.upright().textWidth() - style.left();
          default -> 0;
        };
    if (right > 0) {
      String leader = role == Role.IMPRINT ? "none" : "dot";
      xml.open("tabs");
      xml.empty("tab", "val", "right", "leader", leader, "pos", twips(right));
      xml.close();
    }
  }

  private static int level(Role role) {
    return switch (role) {
      case HEADING_1 -> 1;
      case HEADING_2 -> 2;
      case HEADING_3 -> 3;
      default -> 0;
    };
  }

  private static void fonts(WordXml xml, Face face) {
    xml.empty(
        "rFonts",
        "ascii",
        face.western(),
        "hAnsi",
        face.western(),
        "eastAsia",
        face.chinese(),
        "cs",
        face.western());
  }

  private static void size(WordXml xml, TextStyle style) {
    long halves = Math.round(2 * style.size());
    xml.val("sz", halves).val("szCs", halves);
  }

  private static void tables(WordXml xml) {
    xml.open("style", "type", "table", "default", 1, "styleId", NORMAL_TABLE);
    xml.val("name", "Normal Table").val("uiPriority", 99).empty("semiHidden");
    xml.open("tblPr").empty("tblInd", "w", 0, "type", "dxa").close().close();
    xml.open("style", "type", "table", "customStyle", 1, "styleId", TABLE);
    xml.val("name", "Chain Map Table").val("basedOn", NORMAL_TABLE).empty("qFormat");
    xml.open("tblPr").open("tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty(side, "val", "single", "sz", 4, "space", 0, "color", LINE_COLOUR);
    }
    xml.close().open("tblCellMar");
    for (String side : new String[] {"top", "left", "bottom", "right"}) {
      boolean beside = side.equals("left") || side.equals("right");
      xml.empty(side, "w", twips(beside ? CELL_BESIDE : CELL_ABOVE), "type", "dxa");
    }
    xml.close().close();
    xml.open("tblStylePr", "type", "firstRow").open("tcPr");
    xml.empty("shd", "val", "clear", "color", "auto", "fill", "E7ECF4").close().close();
    xml.close();
  }

  /** Returns the table of fonts, which says what replaces those that a machine lacks. */
  static byte[] fonts(Look look) {
    WordXml xml = new WordXml("fonts");
    look.styles().values().stream()
        .map(TextStyle::face)
        .distinct()
        .sorted()
        .forEach(
            face -> {
              xml.open("font", "name", face.chinese());
              xml.val("altName", face.alternatives()).val("charset", 86);
              xml.val("family", "auto").val("pitch", "default").close();
            });
    for (Map.Entry<String, String> face : Map.of("Arial", "swiss").entrySet()) {
      xml.open("font", "name", face.getKey()).val("charset", "00");
      xml.val("family", face.getValue()).val("pitch", "variable").close();
    }
    xml.open("font", "name", "Times New Roman").val("charset", "00");
    xml.val("family", "roman").val("pitch", "variable").close();
    return xml.bytes();
  }
}

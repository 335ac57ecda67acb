package org.chainmap.export.briefing.word;

import java.util.Locale;
import org.chainmap.export.office.FacedText;

/**
 * Writes a watermark as Word does: a text drawn as a shape in the header, aslant over the middle of
 * every page, which Word and WPS list as the document's watermark.
 */
final class WatermarkXml {

  private static final String VML = "urn:schemas-microsoft-com:vml";
  private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

  /** The kind of shape that draws a text along a line. */
  private static final String KIND = "_x0000_t136";

  /** The part of a page's width that the phrase takes, and of that what a character is high. */
  private static final double PART = 0.9;

  private static final double HIGHEST = 90;

  private WatermarkXml() {}

  /**
   * Writes a run with a phrase.
   *
   * @param number the number of the header, by which its shape is named
   */
  static void write(WordXml xml, String phrase, WordSheet sheet, int number) {
    String text = phrase.strip().replaceAll("\\s+", " ");
    double em = CharacterWidths.of(text, Face.HEI, false);
    double height = Math.min(HIGHEST, PART * sheet.textWidth() / em);
    double width = em * height;
    xml.open("r").open("rPr").val("noProof", 1).close().open("pict");
    xml.open(
        "v:shapetype",
        "xmlns:v",
        VML,
        "xmlns:o",
        OFFICE,
        "=id",
        KIND,
        "=coordsize",
        "21600,21600",
        "o:spt",
        136,
        "=adj",
        10800,
        "=path",
        "m@7,l@8,m@5,21600l@6,21600e");
    formulas(xml);
    xml.empty(
        "v:path",
        "=textpathok",
        "t",
        "o:connecttype",
        "custom",
        "o:connectlocs",
        "@9,0;@10,10800;@11,21600;@12,10800",
        "o:connectangles",
        "270,180,90,0");
    xml.empty("v:textpath", "=on", "t", "=fitshape", "t").close();
    xml.open(
        "v:shape",
        "xmlns:v",
        VML,
        "xmlns:o",
        OFFICE,
        "=id",
        "PowerPlusWaterMarkObject" + number,
        "o:spid",
        "_x0000_s" + (2048 + number),
        "=type",
        "#" + KIND,
        "=alt",
        text,
        "=style",
        String.format(
                Locale.ROOT,
                "position:absolute;margin-left:0;margin-top:0;width:%.1fpt;height:%.1fpt;",
                width,
                height)
            + "rotation:332;z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            + "mso-position-vertical-relative:margin",
        "o:allowincell",
        "f",
        "=fillcolor",
        "#7f7f7f",
        "=stroked",
        "f");
    xml.empty("v:fill", "=opacity", ".2");
    String face = FacedText.pieces(text, Face.HEI.chinese()).getFirst().face();
    xml.empty(
        "v:textpath", "=style", "font-family:\"" + face + "\";font-size:1pt", "=string", text);
    xml.close().close().close();
  }

  /** Writes how the ends of the line follow from the shape's size, as Word has it for the kind. */
  private static void formulas(WordXml xml) {
    xml.open("v:formulas");
    for (String formula :
        new String[] {
          "sum #0 0 10800",
          "prod #0 2 1",
          "sum 21600 0 @1",
          "sum 0 0 @2",
          "sum 21600 0 @3",
          "if @0 @3 0",
          "if @0 21600 @1",
          "if @0 0 @2",
          "if @0 @4 21600",
          "mid @5 @6",
          "mid @8 @5",
          "mid @7 @8",
          "mid @6 @7",
          "sum @6 0 @5"
        }) {
      xml.empty("v:f", "=eqn", formula);
    }
    xml.close();
  }
}

package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

import org.chainmap.export.briefing.Briefing;
import org.chainmap.paint.TextWrap;
import org.chainmap.text.Message;

/** Writes headers and footers: the title, the marking and page numbers. */
final class HeaderParts {

  private static final String MARK = "#";

  private final Briefing briefing;
  private final Look look;
  private final String watermark;
  private final int pages;
  private int headers;

  /**
   * Writes the headers and footers of a briefing.
   *
   * @param watermark the phrase that lies over every page; blank for none
   * @param pages how many pages there are
   */
  HeaderParts(Briefing briefing, Look look, String watermark, int pages) {
    this.watermark = watermark;
    this.briefing = briefing;
    this.look = look;
    this.pages = pages;
  }

  /** Returns the header of a sheet. */
  byte[] header(WordSheet sheet) {
    WordXml xml = new WordXml("hdr");
    BodyText text = new BodyText(xml, briefing.lang());
    xml.open("p").open("pPr").val("pStyle", Role.HEADER.id());
    String marking = briefing.cover().marking();
    if (!look.sides()) {
      xml.open("pBdr");
      xml.empty("bottom", "val", "single", "sz", 4, "space", 3, "color", "A6A6A6").close();
      xml.open("tabs");
      xml.empty("tab", "val", "right", "pos", twips(sheet.textWidth())).close().close();
      text.run(shortened(briefing.cover().title(), 0.6 * sheet.textWidth()), false);
      if (!marking.isBlank()) {
        xml.open("r").empty("tab").close();
      }
    } else {
      xml.close();
    }
    if (!marking.isBlank()) {
      text.run(shortened(marking, 0.38 * sheet.textWidth()), true);
    }
    watermark(xml, sheet);
    return xml.bytes();
  }

  /** Returns a header without text, for the first page. */
  byte[] blank() {
    WordXml xml = new WordXml("hdr");
    xml.open("p").open("pPr").val("pStyle", Role.HEADER.id()).close();
    watermark(xml, look.upright());
    return xml.bytes();
  }

  private void watermark(WordXml xml, WordSheet sheet) {
    headers++;
    if (!watermark.isBlank()) {
      WatermarkXml.write(xml, watermark, sheet, headers);
    }
  }

  private String shortened(String text, double width) {
    TextStyle style = look.style(Role.HEADER);
    return new TextWrap().shortened(text.replace('\n', ' '), width, style.size(), true);
  }

  /**
   * Returns the footer.
   *
   * @param left whether it is that of left pages, where there are sides
   */
  byte[] footer(boolean left) {
    WordXml xml = new WordXml("ftr");
    BodyText text = new BodyText(xml, briefing.lang());
    xml.open("p").open("pPr").val("pStyle", Role.FOOTER.id());
    if (look.sides()) {
      double in = look.style(Role.FOOTER).left();
      xml.empty("ind", "left", twips(left ? in : 0), "right", twips(left ? 0 : in));
      xml.val("jc", left ? "left" : "right").close();
      text.run("— ", false);
      text.field("PAGE", "1");
      text.run(" —", false);
      return xml.bytes();
    }
    xml.close();
    // The numbers are fields amid the words of the pattern.
    String[] words = Message.of("word.page", MARK, MARK).in(briefing.lang()).split(MARK, -1);
    text.run(words[0], false);
    text.field("PAGE", "1");
    text.run(words[1], false);
    text.field("NUMPAGES", String.valueOf(pages));
    text.run(words[2], false);
    return xml.bytes();
  }
}

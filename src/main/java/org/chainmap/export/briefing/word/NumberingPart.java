package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

import java.util.List;
import org.chainmap.text.Lang;

/** Writes the numberings of a document (numbering.xml). */
final class NumberingPart {

  /** The numbering of headings. */
  static final int HEADINGS = 1;

  /** The marks of lists without numbers. */
  static final int BULLETS = 2;

  private static final int FIRST_LIST = 3;

  /** By these Word tells numberings of one document from those of another. */
  private static final List<String> NAMES = List.of("2C5A1E01", "2C5A1E02", "2C5A1E03");

  private NumberingPart() {}

  /** Returns the numbering of a numbered list, each of which begins with 1. */
  static int list(int index) {
    return FIRST_LIST + index;
  }

  /**
   * Returns the part.
   *
   * @param lists how many numbered lists there are
   */
  static byte[] of(Look look, Lang lang, int lists) {
    WordXml xml = new WordXml("numbering");
    headings(xml, lang);
    single(xml, 1, "bullet", "•", look.style(Role.BULLET));
    single(xml, 2, "decimal", "%1.", look.style(Role.NUMBERED));
    number(xml, HEADINGS, 0);
    number(xml, BULLETS, 1);
    for (int i = 0; i < lists; i++) {
      xml.open("num", "numId", list(i)).val("abstractNumId", 2);
      xml.open("lvlOverride", "ilvl", 0).val("startOverride", 1).close().close();
    }
    return xml.bytes();
  }

  private static void number(WordXml xml, int id, int kind) {
    xml.open("num", "numId", id).val("abstractNumId", kind).close();
  }

  private static void headings(WordXml xml, Lang lang) {
    xml.open("abstractNum", "abstractNumId", 0).val("nsid", NAMES.get(0));
    xml.val("multiLevelType", "multilevel");
    for (int level = 1; level <= 3; level++) {
      HeadingNumbers.Form form = HeadingNumbers.form(lang, level);
      xml.open("lvl", "ilvl", level - 1).val("start", 1);
      xml.val("numFmt", form.chinese() ? "chineseCountingThousand" : "decimal");
      xml.val("pStyle", Role.heading(level).id());
      xml.val("suff", form.spaced() ? "space" : "nothing");
      xml.val("lvlText", form.pattern()).val("lvlJc", "left").close();
    }
    xml.close();
  }

  private static void single(WordXml xml, int id, String format, String text, TextStyle style) {
    xml.open("abstractNum", "abstractNumId", id).val("nsid", NAMES.get(id));
    xml.val("multiLevelType", "singleLevel");
    xml.open("lvl", "ilvl", 0).val("start", 1).val("numFmt", format);
    if (id == 1) {
      xml.val("pStyle", Role.BULLET.id());
    }
    xml.val("suff", "tab").val("lvlText", text).val("lvlJc", "left").open("pPr");
    xml.open("tabs").empty("tab", "val", "num", "pos", twips(style.left())).close();
    StylesPart.indent(xml, style);
    xml.close().close().close();
  }
}

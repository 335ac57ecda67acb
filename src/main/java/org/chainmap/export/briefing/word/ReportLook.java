package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.TextStyle.Align.BOTH;
import static org.chainmap.export.briefing.word.TextStyle.Align.CENTRE;
import static org.chainmap.export.briefing.word.TextStyle.Align.LEFT;

import java.util.EnumMap;
import java.util.Map;
import org.chainmap.text.Lang;

/** The look of a report: a cover, headings in colour, text of 10.5 points (五号). */
final class ReportLook {

  private static final String ACCENT = "1F3864";
  private static final String GREY = "595959";
  private static final String RED = "C00000";

  private static final double TEXT = 10.5;

  private ReportLook() {}

  static Look of(Lang lang) {
    return new Look(
        WordSheet.ofMm(false, 27, 27, 25, 27, 14),
        WordSheet.ofMm(true, 24, 18, 20, 18, 12),
        true,
        false,
        styles(lang));
  }

  private static Map<Role, TextStyle> styles(Lang lang) {
    boolean chinese = lang == Lang.ZH;
    Map<Role, TextStyle> styles = new EnumMap<>(Role.class);
    TextStyle text = TextStyle.of(Face.SONG, TEXT, 18).aligned(chinese ? BOTH : LEFT);
    TextStyle head = TextStyle.of(Face.HEI, 16, 30).strong().coloured(ACCENT);
    styles.put(Role.BODY, text.below(5).indented(0, chinese ? 2 * TEXT : 0));
    styles.put(Role.LEAD, text.sized(12, 21).below(6));
    styles.put(Role.NOTE, TextStyle.of(Face.KAI, 9, 14).below(4).aligned(LEFT).coloured(GREY));
    styles.put(Role.HEADING_1, head.below(10));
    styles.put(Role.HEADING_2, head.sized(13, 24).below(10));
    styles.put(Role.HEADING_3, head.sized(11, 20).below(8));
    styles.put(
        Role.TITLE,
        TextStyle.of(Face.HEI, 28, 42).strong().below(150).aligned(CENTRE).coloured(ACCENT));
    styles.put(Role.SUBTITLE, TextStyle.of(Face.KAI, 18, 28).below(14).aligned(CENTRE));
    styles.put(Role.COVER, TextStyle.of(Face.SONG, 14, 26).aligned(CENTRE));
    styles.put(Role.MARKING, TextStyle.of(Face.HEI, 14, 22).strong().coloured(RED));
    styles.put(Role.CAPTION, TextStyle.of(Face.HEI, 9, 19).below(4).aligned(CENTRE));
    styles.put(Role.PICTURE, TextStyle.of(Face.SONG, 2, 0).below(6).aligned(CENTRE));
    styles.put(Role.CELL, TextStyle.of(Face.SONG, 8.5, 12));
    styles.put(Role.CELL_HEAD, TextStyle.of(Face.HEI, 8.5, 12).strong());
    styles.put(Role.CONTENTS, head.sized(16, 36).aligned(CENTRE));
    styles.put(Role.TOC_1, TextStyle.of(Face.HEI, TEXT, 18).below(5));
    styles.put(Role.TOC_2, TextStyle.of(Face.SONG, TEXT, 17).indented(21, 0));
    TextStyle item = text.aligned(LEFT).below(3).indented(21, -15);
    styles.put(Role.BULLET, item);
    styles.put(Role.NUMBERED, item);
    styles.put(Role.INDEX_1, TextStyle.of(Face.SONG, 9, 14).indented(9, -9));
    styles.put(Role.INDEX_2, TextStyle.of(Face.SONG, 9, 14).indented(22, -9));
    styles.put(Role.HEADER, TextStyle.of(Face.SONG, 9, 14).coloured(GREY));
    styles.put(Role.FOOTER, TextStyle.of(Face.SONG, 9, 14).aligned(CENTRE).coloured(GREY));
    styles.put(Role.IMPRINT, TextStyle.of(Face.SONG, TEXT, 18));
    return styles;
  }
}

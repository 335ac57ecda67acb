package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.TextStyle.Align.BOTH;
import static org.chainmap.export.briefing.word.TextStyle.Align.CENTRE;
import static org.chainmap.export.briefing.word.TextStyle.Align.LEFT;
import static org.chainmap.export.briefing.word.TextStyle.Align.RIGHT;

import java.util.EnumMap;
import java.util.Map;
import org.chainmap.text.Lang;

/**
 * The look of official documents in China, after GB/T 9704-2012: a text area of 156 × 225 mm, text
 * of 三号 (16 points) 仿宋, 22 lines of 28 characters a page, headings in 黑体, 楷体 and bold 仿宋, page
 * numbers between dashes at the outer side.
 */
final class OfficialLook {

  private static final double TEXT = 16;

  /** 225 mm in 22 lines. */
  private static final double LINE = 28.95;

  /** 28 characters in 156 mm stand this much closer than their width. */
  private static final double CLOSER = 0.2;

  /** Two characters, by which the first line of a paragraph is indented. */
  private static final double TWO = 2 * (TEXT - CLOSER);

  private OfficialLook() {}

  static Look of(Lang lang) {
    return new Look(
        WordSheet.ofMm(false, 37, 25.9, 35, 28, 28),
        WordSheet.ofMm(true, 28, 20, 26, 20, 18),
        false,
        true,
        styles(lang));
  }

  private static Map<Role, TextStyle> styles(Lang lang) {
    Map<Role, TextStyle> styles = new EnumMap<>(Role.class);
    TextStyle text = TextStyle.of(Face.FANG_SONG, TEXT, LINE).closer(CLOSER);
    TextStyle body = text.indented(0, TWO).aligned(lang == Lang.ZH ? BOTH : LEFT);
    TextStyle head = TextStyle.of(Face.HEI, TEXT, LINE).closer(CLOSER).indented(0, TWO);
    styles.put(Role.BODY, body);
    styles.put(Role.LEAD, body);
    styles.put(Role.NOTE, body.sized(12, 20).closer(0).indented(0, 24).below(4));
    styles.put(Role.HEADING_1, head);
    styles.put(
        Role.HEADING_2,
        TextStyle.of(Face.OFFICIAL_KAI, TEXT, LINE).closer(CLOSER).indented(0, TWO));
    styles.put(Role.HEADING_3, text.strong().indented(0, TWO));
    styles.put(Role.TITLE, TextStyle.of(Face.TITLE_SONG, 22, 38).below(2 * LINE).aligned(CENTRE));
    TextStyle cover = TextStyle.of(Face.OFFICIAL_KAI, TEXT, LINE).aligned(CENTRE);
    styles.put(Role.SUBTITLE, cover);
    styles.put(Role.COVER, cover);
    styles.put(Role.MARKING, TextStyle.of(Face.HEI, TEXT, LINE));
    styles.put(Role.CAPTION, TextStyle.of(Face.FANG_SONG, 12, 22).below(4).aligned(CENTRE));
    styles.put(Role.PICTURE, TextStyle.of(Face.SONG, 2, 0).below(6).aligned(CENTRE));
    styles.put(Role.CELL, TextStyle.of(Face.FANG_SONG, 9, 12.5));
    styles.put(Role.CELL_HEAD, TextStyle.of(Face.HEI, 9, 12.5));
    styles.put(Role.CONTENTS, TextStyle.of(Face.HEI, TEXT, LINE).aligned(CENTRE));
    styles.put(Role.TOC_1, TextStyle.of(Face.HEI, 14, 24));
    styles.put(Role.TOC_2, TextStyle.of(Face.FANG_SONG, 14, 24).indented(28, 0));
    TextStyle item = text.aligned(LEFT).indented(TWO + 20, -20);
    styles.put(Role.BULLET, item);
    styles.put(Role.NUMBERED, item);
    styles.put(Role.INDEX_1, TextStyle.of(Face.FANG_SONG, 10.5, 16).indented(10, -10));
    styles.put(Role.INDEX_2, TextStyle.of(Face.FANG_SONG, 10.5, 16).indented(24, -10));
    styles.put(Role.HEADER, TextStyle.of(Face.HEI, 12, 18));
    styles.put(Role.FOOTER, TextStyle.of(Face.SONG, 14, 20).indented(14, 0).aligned(RIGHT));
    styles.put(Role.IMPRINT, TextStyle.of(Face.FANG_SONG, 14, 24).indented(14, 0));
    return styles;
  }
}

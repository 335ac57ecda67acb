package org.chainmap.export.briefing.word;

import java.util.Locale;

/**
 * What a paragraph is: each has a style. Word and WPS know those with built-in names, and show them
 * in the person's language: heading 1 as 标题 1.
 */
enum Role {
  BODY("Normal"),
  LEAD("Lead"),
  NOTE("Remark"),
  HEADING_1("heading 1"),
  HEADING_2("heading 2"),
  HEADING_3("heading 3"),
  TITLE("Title"),
  SUBTITLE("Subtitle"),
  COVER("Cover"),
  MARKING("Marking"),
  CAPTION("caption"),
  PICTURE("Picture"),
  CELL("Table Text"),
  CELL_HEAD("Table Head"),
  CONTENTS("TOC Heading"),
  TOC_1("toc 1"),
  TOC_2("toc 2"),
  BULLET("List Bullet"),
  NUMBERED("List Number"),
  INDEX_1("index 1"),
  INDEX_2("index 2"),
  HEADER("header"),
  FOOTER("footer"),
  IMPRINT("Imprint");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** Returns the name of its style. */
  String title() {
    return title;
  }

  /** Returns the id of its style. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Tells whether Word knows it by its name. */
  boolean builtIn() {
    return switch (this) {
      case LEAD, NOTE, COVER, MARKING, PICTURE, CELL, CELL_HEAD, IMPRINT -> false;
      case BODY,
          HEADING_1,
          HEADING_2,
          HEADING_3,
          TITLE,
          SUBTITLE,
          CAPTION,
          CONTENTS,
          TOC_1,
          TOC_2,
          BULLET,
          NUMBERED,
          INDEX_1,
          INDEX_2,
          HEADER,
          FOOTER ->
          true;
    };
  }

  static Role heading(int level) {
    return level == 1 ? HEADING_1 : level == 2 ? HEADING_2 : HEADING_3;
  }
}

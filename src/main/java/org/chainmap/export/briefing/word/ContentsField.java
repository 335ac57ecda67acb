package org.chainmap.export.briefing.word;

import java.util.List;
import java.util.Map;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;

/**
 * The table of contents: a field that Word updates, with its entries and their pages in place, so
 * that it reads right before anybody updates it.
 */
final class ContentsField {

  private static final int LEVELS = 2;

  private ContentsField() {}

  /** Returns the headings that the contents list. */
  static List<Block.Heading> listed(Briefing briefing) {
    return briefing.headings().stream().filter(heading -> heading.level() <= LEVELS).toList();
  }

  static Role role(Block.Heading heading) {
    return heading.level() == 1 ? Role.TOC_1 : Role.TOC_2;
  }

  /** Writes the entries. O(headings). */
  static void write(BodyText text, List<Block.Heading> headings, Map<String, Integer> pages) {
    WordXml xml = text.xml();
    for (int i = 0; i < headings.size(); i++) {
      Block.Heading heading = headings.get(i);
      text.open(role(heading), false);
      if (i == 0) {
        text.begin("TOC \\o \"1-" + LEVELS + "\" \\h \\z \\u");
      }
      xml.open("hyperlink", "anchor", BodyText.bookmark(heading.anchor()), "history", 1);
      text.run(heading.line(), false);
      xml.open("r").empty("tab").close();
      text.page(heading.anchor(), pages.getOrDefault(heading.anchor(), 1));
      xml.close();
      if (i == headings.size() - 1) {
        text.end();
      }
      xml.close();
    }
  }
}

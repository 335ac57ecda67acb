package org.chainmap.export.briefing.word;

import org.chainmap.export.briefing.Block;
import org.chainmap.text.ChineseNumerals;
import org.chainmap.text.Lang;

/**
 * Counts headings as Word does, to tell which of them Word can number by itself: those keep their
 * number right when somebody adds a section.
 */
final class HeadingNumbers {

  private final Lang lang;
  private final int[] counts = new int[4];

  HeadingNumbers(Lang lang) {
    this.lang = lang;
  }

  /**
   * The form of numbers of a level.
   *
   * @param pattern the number with a percent sign and the level for each count, as Word has it
   * @param chinese whether it counts in Chinese
   * @param spaced whether a space follows
   */
  record Form(String pattern, boolean chinese, boolean spaced) {}

  static Form form(Lang lang, int level) {
    if (lang == Lang.EN) {
      return new Form(level == 1 ? "%1" : level == 2 ? "%1.%2" : "%1.%2.%3", false, true);
    }
    return switch (level) {
      case 1 -> new Form("%1、", true, false);
      case 2 -> new Form("（%2）", true, false);
      default -> new Form("%3.", false, true);
    };
  }

  /**
   * Counts a heading. Returns whether Word numbers it as it is numbered; one that is not counts for
   * nothing.
   */
  boolean counted(Block.Heading heading) {
    int level = Math.clamp(heading.level(), 1, 3);
    int[] next = counts.clone();
    next[level]++;
    for (int deeper = level + 1; deeper < next.length; deeper++) {
      next[deeper] = 0;
    }
    Form form = form(lang, level);
    String number = form.pattern();
    for (int i = 1; i <= level; i++) {
      number =
          number.replace(
              "%" + i, form.chinese() ? ChineseNumerals.of(next[i]) : String.valueOf(next[i]));
    }
    if (!number.equals(heading.number())) {
      return false;
    }
    System.arraycopy(next, 0, counts, 0, counts.length);
    return true;
  }
}

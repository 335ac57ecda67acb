package org.chainmap.ui.present;

/**
 * Where a presentation stands.
 *
 * @param count the number of pages
 * @param at the page shown, from 0; {@code count} after the last one, where the end is shown
 * @param blank what covers the page
 * @param typed the digits typed so far of a page number; empty for none
 */
record Walk(int count, int at, Blank blank, String typed) {

  /** What covers a page while people are to look at the speaker. */
  enum Blank {
    NONE,
    BLACK,
    WHITE
  }

  /** The number of digits that are kept of what is typed. */
  private static final int DIGITS = 4;

  Walk {
    at = Math.clamp(at, 0, count);
  }

  /** Returns the start of a walk on one of its pages, from 0. */
  static Walk from(int count, int page) {
    return new Walk(count, page, Blank.NONE, "");
  }

  /** Tells whether the last page is passed. */
  boolean ended() {
    return at == count;
  }

  /** Returns the page after the one shown, from 0; {@code count} where there is none. */
  int following() {
    return Math.min(at + 1, count);
  }

  /** Returns the walk after a digit of a page number was typed. */
  Walk typing(int digit) {
    String longer = typed.isEmpty() && digit == 0 ? "" : typed + digit;
    return longer.length() > DIGITS ? this : new Walk(count, at, blank, longer);
  }

  /** Returns the walk without what was typed. */
  Walk untyped() {
    return new Walk(count, at, blank, "");
  }

  /**
   * Returns the walk after a step. A step that moves first uncovers a covered page and stays on it.
   */
  Walk after(WalkStep step) {
    return switch (step) {
      case NEXT -> uncoveredOr(to(at + 1));
      case BACK -> uncoveredOr(to(at - 1));
      case FIRST -> to(0);
      case LAST -> to(count - 1);
      case ENTER -> typed.isEmpty() ? uncoveredOr(to(at + 1)) : jump();
      case BLACK -> covered(Blank.BLACK);
      case WHITE -> covered(Blank.WHITE);
      case CLOSER, FARTHER, FRAME, LASER, SPEAKER, KEYS, END -> untyped();
    };
  }

  private Walk jump() {
    return to(Math.clamp(Integer.parseInt(typed) - 1, 0, Math.max(0, count - 1)));
  }

  private Walk uncoveredOr(Walk moved) {
    return blank == Blank.NONE ? moved : to(at);
  }

  private Walk covered(Blank by) {
    return new Walk(count, at, blank == by ? Blank.NONE : by, "");
  }

  private Walk to(int page) {
    return new Walk(count, Math.max(0, page), Blank.NONE, "");
  }

  /** Returns the walk on another page of what may have become longer or shorter. */
  Walk over(int newCount, int page) {
    return new Walk(newCount, page, blank, typed);
  }
}

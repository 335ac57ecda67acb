package org.chainmap.export.briefing.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the pages of a document as it fills them from above. What begins a page is told to Word,
 * so that its pages are the same.
 */
final class PageFlow {

  /** What is kept free at the end of a page, in points: programs differ by less. */
  private static final double SLACK = 4;

  /** By how much a row must be too high for a page to be sure that it goes to the next. */
  private static final double SURE = 2;

  private int page;
  private WordSheet sheet;
  private double used;
  private double doubt;

  /** The column on the page, and how far down columns begin on it. */
  private int column;

  private double top;

  PageFlow(WordSheet first) {
    sheet = first;
    page = 1;
  }

  int page() {
    return page;
  }

  WordSheet sheet() {
    return sheet;
  }

  /** Returns the height of a page that can be filled. */
  double capacity() {
    return sheet.textHeight() - SLACK;
  }

  /** Returns the height that is left on the page, or in the column. */
  double left() {
    return capacity() - used;
  }

  boolean fresh() {
    return used == 0;
  }

  boolean fits(double height) {
    return height <= left();
  }

  void add(double height) {
    used += height;
    while (used > capacity()) {
      used -= capacity();
      page++;
    }
  }

  /** Adds a line that stays whole: in this column, the next one, or on the next page. */
  void addToColumn(double height) {
    if (!fits(height)) {
      column++;
      used = top;
      if (column == sheet.columns()) {
        nextPage();
      }
    }
    used += height;
  }

  /** Says that what was added may be less high by so much. */
  void doubt(double height) {
    doubt += height;
  }

  void nextPage() {
    page++;
    used = 0;
    doubt = 0;
    column = 0;
    top = 0;
  }

  /** Goes on with another kind of sheet, on a new page. */
  void nextPage(WordSheet next) {
    sheet = next;
    nextPage();
  }

  /** Goes on in columns below what is on the page. */
  void columns(WordSheet next) {
    top = used;
    column = 0;
    sheet = next;
  }

  /**
   * Adds rows below one another; on each new page the head comes first. A row is never parted
   * unless it is higher than a page.
   *
   * @param head the height of the head, which is on this page already
   * @param rows the height of each row
   * @param below the height of what stays on the page of the last row
   * @return the pages on which the rows begin, and heights that leave no doubt about them: the last
   *     row of a page is so high that the next one does not fit
   */
  Rows rows(double head, List<Double> rows, double below) {
    List<Double> heights = new ArrayList<>(rows);
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < heights.size(); i++) {
      double height = heights.get(i);
      double needed = i == heights.size() - 1 ? height + below : height;
      if (!fits(needed) && needed <= capacity() - head) {
        double doubtful = Math.min(SLACK + SURE + doubt - (height - left()), SLACK + left());
        if (i > 0 && doubtful > 0) {
          heights.set(i - 1, heights.get(i - 1) + doubtful);
        }
        nextPage();
        used = head;
      }
      pages.add(page);
      add(height);
    }
    return new Rows(heights, pages);
  }

  /** The heights of rows and the pages on which they begin. */
  record Rows(List<Double> heights, List<Integer> pages) {}
}

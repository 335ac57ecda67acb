package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Size;
import org.chainmap.paint.CardContent.Row;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a card, broken into lines, and the size the card needs for them.
 *
 * <p>A card has the same size in every language, so that switching the language moves nothing. Its
 * box fits the name as its authors wrote it; English names are scaled down to {@link #SMALLEST}
 * before they widen the box. A manually set size is kept to the pixel where the text fits, if
 * necessary with slightly less padding above and below.
 *
 * @param title one or two lines
 * @param rows the enterprises shown
 * @param footer the domestic rate and the count of further enterprises, or empty
 * @param footerOwnRow whether the footer needs a row of its own below the enterprises
 * @param scale the factor of the font sizes, {@link #SMALLEST} to 1
 * @param tight the px by which the padding above and below the text is reduced
 * @param size the card's size in px
 */
record CardText(
    List<String> title,
    List<Row> rows,
    String footer,
    boolean footerOwnRow,
    double scale,
    double tight,
    Size size) {

  static final double TITLE_SIZE = 14;
  static final double ROW_SIZE = 12;
  static final double FOOTER_SIZE = 11;
  static final double LEFT = 12;
  static final double RIGHT = 10;
  static final double TITLE_LINE = 19;
  static final double ROW_LINE = 17;
  static final double FOOTER_LINE = 15;
  private static final double TOP = 8;
  private static final double BOTTOM = 9;
  static final double MARK = 12;
  static final double MARK_GAP = 5;
  static final double KIND_ICON = 13;
  static final double SMALLEST = 0.85;

  private static final double NARROWEST = 144;

  /** The smallest width in px that can be set manually. */
  private static final double LEAST_SET = 80;

  /**
   * The largest reduction of the padding above and below the text, in px, on a card with a manually
   * set height.
   */
  private static final double TIGHTEST = 3;

  private static final double WIDEST = 264;
  private static final double STEP = 24;
  private static final double SCALE_STEP = 0.05;

  /**
   * Breaks one of two contents into lines, in the box that fits both.
   *
   * @param written the card's texts as its authors wrote them
   * @param english its texts for English readers
   * @param shown the content to break, one of the two
   */
  static CardText of(CardContent written, CardContent english, CardContent shown) {
    Size set = written.set();
    double width = width(written, english, set);
    CardText first = laidOut(written, width, 1);
    CardText second = laidOut(english, width, scale(english, width));
    double height = Math.max(first.size.h(), second.size.h());
    double tight = 0;
    if (set != null && height - set.h() <= 2 * TIGHTEST) {
      tight = Math.max(0, (height - set.h()) / 2);
      height = set.h();
    }
    CardText text = shown.equals(written) ? first : second;
    return new CardText(
        text.title,
        text.rows,
        text.footer,
        text.footerOwnRow,
        text.scale,
        tight,
        new Size(width, height));
  }

  /** Returns the width that fits both contents: the manually set one, if they fit in it. */
  private static double width(CardContent written, CardContent english, @Nullable Size set) {
    double smallest = written.equals(english) ? 1 : SMALLEST;
    if (set != null
        && set.w() >= LEAST_SET
        && fits(written, set.w(), 1)
        && fits(english, set.w(), smallest)) {
      return set.w();
    }
    double width = width(english, width(written, NARROWEST, 1), smallest);
    return set == null ? width : Math.max(width, set.w());
  }

  /** Returns the padding above the title. */
  double top() {
    return TOP - tight;
  }

  /** Returns the padding below the last line. */
  double bottom() {
    return BOTTOM - tight;
  }

  /**
   * Returns the narrowest of the standard widths at which no text is cut, or the widest of them.
   */
  private static double width(CardContent content, double least, double scale) {
    double width = least;
    while (width < WIDEST && !fits(content, width, scale)) {
      width += STEP;
    }
    return width;
  }

  private static double scale(CardContent content, double width) {
    double scale = 1;
    while (scale > SMALLEST + SCALE_STEP / 2 && !fits(content, width, scale)) {
      scale -= SCALE_STEP;
    }
    return scale;
  }

  private static boolean fits(CardContent content, double width, double scale) {
    TextMeasure measure = TextMeasure.get();
    double inner = width - LEFT - RIGHT;
    List<String> title =
        new TextWrap().lines(content.title(), inner - KIND_ICON, TITLE_SIZE * scale, true, 3);
    return title.size() <= 2
        && !breaksWord(content.title(), title)
        && measure.fits(content.footer(), inner, FOOTER_SIZE * scale, false)
        && content.rows().stream()
            .allMatch(
                row ->
                    measure.fits(
                        row.name(), inner - MARK - MARK_GAP, ROW_SIZE * scale, row.leader()));
  }

  /** Tells whether a Latin word is broken inside; the card should then be wider. */
  static boolean breaksWord(String name, List<String> lines) {
    for (int i = 0; i < lines.size() - 1; i++) {
      String joined = lines.get(i) + lines.get(i + 1);
      int at = lines.get(i).length();
      if (at > 0
          && at < joined.length()
          && latin(joined.charAt(at - 1))
          && latin(joined.charAt(at))
          && name.contains(joined)) {
        return true;
      }
    }
    return false;
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static CardText laidOut(CardContent content, double width, double scale) {
    TextMeasure measure = TextMeasure.get();
    TextWrap wrap = new TextWrap();
    double inner = width - LEFT - RIGHT;
    double rowWidth = inner - MARK - MARK_GAP;
    List<String> title =
        wrap.balanced(content.title(), inner - KIND_ICON, TITLE_SIZE * scale, true, 2);
    List<Row> rows = new ArrayList<>();
    for (Row row : content.rows()) {
      String name = wrap.shortened(row.name(), rowWidth, ROW_SIZE * scale, row.leader());
      rows.add(new Row(row.ownership(), name, row.leader()));
    }
    boolean ownRow = false;
    if (!content.footer().isEmpty()) {
      double last = inner;
      if (!rows.isEmpty()) {
        Row row = rows.getLast();
        last = MARK + MARK_GAP + measure.width(row.name(), ROW_SIZE * scale, row.leader());
      }
      ownRow = last + 8 + measure.width(content.footer(), FOOTER_SIZE * scale, false) > inner;
    }
    double height =
        TOP
            + title.size() * TITLE_LINE
            + (rows.isEmpty() ? 0 : 2 + rows.size() * ROW_LINE)
            + (ownRow ? FOOTER_LINE : 0)
            + BOTTOM;
    return new CardText(title, rows, content.footer(), ownRow, scale, 0, new Size(width, height));
  }
}

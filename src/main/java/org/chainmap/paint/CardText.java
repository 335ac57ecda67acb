package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figure;
import org.chainmap.model.Ownership;
import org.chainmap.model.Participation;
import org.chainmap.model.Role;
import org.chainmap.model.Segment;
import org.chainmap.model.Standing;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a card says, broken into lines, and how large it must be to say it.
 *
 * @param title one or two lines
 * @param rows the enterprises shown
 * @param footer the domestic rate and the count of further enterprises, or empty
 * @param footerOwnRow whether the footer needs a row of its own below the enterprises
 * @param size the card's size in px
 */
record CardText(
    List<String> title, List<Row> rows, String footer, boolean footerOwnRow, Size size) {

  static final double TITLE_SIZE = 14;
  static final double ROW_SIZE = 12;
  static final double FOOTER_SIZE = 11;
  static final double LEFT = 12;
  static final double RIGHT = 10;
  static final double TITLE_LINE = 19;
  static final double ROW_LINE = 17;
  static final double FOOTER_LINE = 15;
  static final double TOP = 8;
  static final double BOTTOM = 9;
  static final double MARK = 12;
  static final double MARK_GAP = 5;
  static final double KIND_ICON = 13;

  private static final double NARROWEST = 144;
  private static final double WIDEST = 264;
  private static final double STEP = 24;
  private static final int MOST_ROWS = 3;

  /** One enterprise on a card. */
  record Row(@Nullable Ownership ownership, String name, boolean leader) {}

  /** What a card has to say, before it is broken into lines. */
  record Content(String title, List<Row> rows, String footer, @Nullable Size set) {

    static Content of(ChainMap map, Segment segment, Lang lang) {
      List<Row> rows = CardText.rows(map, segment, lang);
      return new Content(
          TextMeasure.get().drawable(segment.name().in(lang)),
          rows,
          CardText.footer(map, segment, rows.size(), lang),
          segment.placement().size());
    }
  }

  /** Finds the narrowest of the standard widths at which nothing is cut, or the widest there is. */
  static CardText of(Content content) {
    TextWrap wrap = new TextWrap();
    double width = NARROWEST;
    while (width < WIDEST && !fits(content, width, wrap)) {
      width += STEP;
    }
    Size set = content.set;
    return laidOut(content, set == null ? width : Math.max(width, set.w()), wrap);
  }

  private static boolean fits(Content content, double width, TextWrap wrap) {
    double inner = width - LEFT - RIGHT;
    List<String> title = wrap.lines(content.title, inner - KIND_ICON, TITLE_SIZE, true, 3);
    return title.size() <= 2
        && !breaksWord(content.title, title)
        && content.rows.stream()
            .allMatch(
                row ->
                    TextMeasure.get().width(row.name, ROW_SIZE, row.leader)
                        <= inner - MARK - MARK_GAP);
  }

  /** Whether a Latin word had to be broken inside: then the card had better be wider. */
  private static boolean breaksWord(String name, List<String> lines) {
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

  private static CardText laidOut(Content content, double width, TextWrap wrap) {
    TextMeasure measure = TextMeasure.get();
    String footer = content.footer;
    double inner = width - LEFT - RIGHT;
    double rowWidth = inner - MARK - MARK_GAP;
    List<String> title = wrap.balanced(content.title, inner - KIND_ICON, TITLE_SIZE, true, 2);
    List<Row> shown = new ArrayList<>();
    for (Row row : content.rows) {
      String name = wrap.shortened(row.name, rowWidth, ROW_SIZE, row.leader);
      shown.add(new Row(row.ownership, name, row.leader));
    }
    boolean ownRow = false;
    if (!footer.isEmpty()) {
      double last =
          shown.isEmpty()
              ? inner
              : MARK
                  + MARK_GAP
                  + measure.width(shown.getLast().name, ROW_SIZE, shown.getLast().leader);
      ownRow = last + 8 + measure.width(footer, FOOTER_SIZE, false) > inner;
    }
    double height =
        TOP
            + title.size() * TITLE_LINE
            + (shown.isEmpty() ? 0 : 2 + shown.size() * ROW_LINE)
            + (ownRow ? FOOTER_LINE : 0)
            + BOTTOM;
    Size set = content.set;
    double tall = set == null ? height : Math.max(height, set.h());
    return new CardText(title, shown, footer, ownRow, new Size(width, tall));
  }

  private static List<Row> rows(ChainMap map, Segment segment, Lang lang) {
    List<Row> rows = new ArrayList<>();
    for (Participation p : map.participationsIn(segment.id())) {
      Enterprise e = map.find(Enterprise.class, p.enterprise()).orElse(null);
      if (e == null) {
        continue;
      }
      String name = e.cardName(lang).replace('\n', ' ');
      if (p.role() == Role.DEVELOPER) {
        name = Message.of("paint.developing", name).in(lang);
      }
      boolean leader = map.info().chainLeaders().contains(e.id());
      rows.add(new Row(e.ownership(), TextMeasure.get().drawable(name), leader));
      if (rows.size() == MOST_ROWS) {
        break;
      }
    }
    return rows;
  }

  private static String footer(ChainMap map, Segment segment, int shown, Lang lang) {
    List<String> parts = new ArrayList<>();
    int hidden = map.participationsIn(segment.id()).size() - shown;
    if (hidden > 0) {
      parts.add("+" + hidden);
    }
    Figure rate = segment.facts().domesticRate();
    if (rate != null) {
      String percent = Numbers.percent(rate.value());
      parts.add(
          rate.standing() == Standing.STATED
              ? Message.of("paint.domestic", percent).in(lang)
              : Message.of("paint.domesticDoubtful", percent, rate.standing().label()).in(lang));
    }
    return String.join("  ", parts);
  }
}

package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.paint.CardContent.Row;
import org.chainmap.paint.Mark.Anchor;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Draws segments as cards: title, enterprises, the edge of their state, and badges. */
final class CardPainter {

  private static final double RADIUS = 7;
  private static final double STRIP = 4;
  private static final double SMALL_BADGE = 11;

  /** The size of badges from afar on screen, in px. */
  private static final double FAR_BADGE = 9;

  /** The largest size of badges that fit between two cards, in px. */
  private static final double BETWEEN_CARDS = 22;

  /** The width of the pattern at the right edge, in px. */
  private static final double PATTERN = 6;

  /**
   * The size on screen, in px, at which a title far out can be read, and its largest size in map
   * px: four characters fit on the narrowest cards.
   */
  private static final double READABLE = 10;

  private static final double LARGEST = 32;

  /** The same for letters: they are read smaller than characters, and their words are long. */
  private static final double READABLE_LETTERS = 8;

  private static final double LARGEST_LETTERS = 26;

  /** The least zoom at which titles far out have the size at which they can be read. */
  static final double TITLED = READABLE / LARGEST;

  private final Theme theme;
  private final Lang lang;

  CardPainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  /**
   * Draws a card with as much as can be read at a zoom.
   *
   * @param titled whether its title is drawn far out
   */
  Mark paint(
      Segment segment,
      CardText text,
      Box box,
      @Nullable Emphasis emphasis,
      double zoom,
      boolean titled) {
    Detail detail = Detail.at(zoom);
    List<Mark> marks = new ArrayList<>();
    face(segment, box, emphasis, zoom, marks);
    switch (detail) {
      case FULL -> {
        title(segment, text, box, marks);
        rows(text, box, marks);
      }
      case TITLES -> {
        if (titled) {
          farTitle(segment, box, zoom, marks);
        }
      }
      case BOXES -> {}
    }
    return new Mark.Group(segment.id(), segment.name().in(lang).replace('\n', ' '), marks);
  }

  private void face(
      Segment segment, Box box, @Nullable Emphasis emphasis, double zoom, List<Mark> marks) {
    Detail detail = Detail.at(zoom);
    Outline outline = Outline.roundRect(box, RADIUS);
    Ink face = theme.card();
    Ink edge = theme.state(segment.state());
    double width = 1.2;
    if (emphasis != null) {
      Ink hue = theme.hue(emphasis.hue());
      marks.add(
          Marks.stroked(
              Outline.roundRect(box.grown(3), RADIUS + 3),
              Pen.solid(hue.withAlpha(0.25 + 0.2 * emphasis.strength()), 4)));
      face =
          detail == Detail.BOXES
              ? theme.emptyFace(emphasis.hue(), emphasis.strength())
              : theme.face(emphasis.hue(), emphasis.strength());
    }
    List<Double> dash = segment.state() == SegmentState.GAP ? List.of(5.0, 4.0) : List.of();
    marks.add(new Mark.Shape(outline, face, new Pen(edge, width, dash)));
    marks.addAll(strip(segment.state(), box));
    if (emphasis != null) {
      pattern(emphasis, box, zoom, marks);
    }
  }

  /** Draws the right edge; its pattern shows the hue of the look where colours cannot. */
  private void pattern(Emphasis emphasis, Box box, double zoom, List<Mark> marks) {
    Detail detail = Detail.at(zoom);
    double scale = detail == Detail.BOXES ? 1 / zoom : 1;
    // Titles from afar reach nearer to the edge than texts do.
    double width = detail == Detail.TITLES ? PATTERN / 2 : Math.min(PATTERN * scale, box.w() / 4);
    Box edge =
        new Box(
            box.right() - width - 1, box.y() + RADIUS, width, Math.max(1, box.h() - 2 * RADIUS));
    marks.addAll(HuePattern.of(emphasis.hue()).marks(edge, scale, theme.hue(emphasis.hue())));
  }

  /** Draws the left edge; its pattern shows the state where colours cannot. */
  List<Mark> strip(@Nullable SegmentState state, Box box) {
    Ink ink = theme.state(state);
    if (state == null || state == SegmentState.STRONG) {
      return List.of(Marks.filled(stripOutline(box), ink));
    }
    Box inner = new Box(box.x(), box.y() + RADIUS, STRIP, box.h() - 2 * RADIUS);
    return StateStrip.marks(state, inner, 3, ink);
  }

  private static Outline stripOutline(Box box) {
    double k = RADIUS * 0.45;
    double l = box.x();
    double t = box.y();
    double b = box.bottom();
    return new Outline(
        List.of(
            new Outline.Step.Move(new Point(l + STRIP, t + 0.9)),
            new Outline.Step.Cubic(
                new Point(l + STRIP - k + 1, t + 1.6),
                new Point(l, t + k),
                new Point(l, t + RADIUS)),
            new Outline.Step.Line(new Point(l, b - RADIUS)),
            new Outline.Step.Cubic(
                new Point(l, b - k),
                new Point(l + STRIP - k + 1, b - 1.6),
                new Point(l + STRIP, b - 0.9)),
            new Outline.Step.Close()));
  }

  private void title(Segment segment, CardText text, Box box, List<Mark> marks) {
    double y = box.y() + text.top() + 14;
    for (String line : text.title()) {
      marks.add(
          Marks.text(
              line,
              box.x() + CardText.LEFT,
              y,
              CardText.TITLE_SIZE * text.scale(),
              true,
              theme.text()));
      y += CardText.TITLE_LINE;
    }
    marks.addAll(
        KindIcon.marks(
            segment.kind(),
            box.right() - CardText.RIGHT - CardText.KIND_ICON + 3,
            box.y() + text.top() + 4,
            11,
            theme.muted().mixed(theme.card(), 0.35)));
  }

  /**
   * Draws only the title, in the one size of all titles at this zoom, cut after a word if too long.
   */
  private void farTitle(Segment segment, Box box, double zoom, List<Mark> marks) {
    double size = farSize(zoom);
    List<String> lines = farLines(segment, box, size);
    Box title = farTitle(box, size, lines.size());
    double y = title.y() + size * 0.96;
    for (String part : lines) {
      marks.add(Marks.text(part, title.x(), y, size, true, theme.text()));
      y += size * 1.2;
    }
  }

  /** Returns where the title of a card is drawn far out. */
  Box farTitle(Segment segment, Box box, double zoom) {
    double size = farSize(zoom);
    return farTitle(box, size, farLines(segment, box, size).size());
  }

  private static Box farTitle(Box box, double size, int lines) {
    double height = lines * size * 1.2;
    double left = box.x() + CardText.LEFT;
    return new Box(left, box.center().y() - height / 2, box.right() - left - 4, height);
  }

  private List<String> farLines(Segment segment, Box box, double size) {
    String name = TextMeasure.get().drawable(segment.name().in(lang));
    int most = (int) Math.max(1, (box.h() - 6) / (size * 1.2));
    return new TextWrap().wholeWords(name, box.w() - CardText.LEFT - 4, size, true, most);
  }

  private double farSize(double zoom) {
    boolean letters = lang == Lang.EN;
    double readable = letters ? READABLE_LETTERS : READABLE;
    double largest = letters ? LARGEST_LETTERS : LARGEST;
    return Math.clamp(Math.floor(readable / zoom), CardText.TITLE_SIZE, largest);
  }

  private void rows(CardText text, Box box, List<Mark> marks) {
    double left = box.x() + CardText.LEFT;
    double y = box.y() + text.top() + text.title().size() * CardText.TITLE_LINE + 2;
    for (Row row : text.rows()) {
      marks.addAll(ownershipMark(row.ownership(), left, y + 2.5));
      marks.add(
          Marks.text(
              row.name(),
              left + CardText.MARK + CardText.MARK_GAP,
              y + 12.8,
              CardText.ROW_SIZE * text.scale(),
              row.leader(),
              row.leader() ? theme.text() : theme.muted()));
      y += CardText.ROW_LINE;
    }
    if (!text.footer().isEmpty()) {
      double baseline = box.bottom() - text.bottom() - (text.footerOwnRow() ? 1 : 2.5);
      marks.add(
          Marks.text(
              text.footer(),
              box.right() - CardText.RIGHT,
              baseline,
              CardText.FOOTER_SIZE * text.scale(),
              false,
              theme.muted(),
              Anchor.END));
    }
  }

  /** Draws the small square that shows an enterprise's ownership by colour and character. */
  List<Mark> ownershipMark(@Nullable Ownership ownership, double x, double y) {
    Box square = new Box(x, y, CardText.MARK, CardText.MARK);
    String key = ownership == null ? "unknown" : ownership.key();
    String character = Message.of("label.ownershipMark." + key).in(lang);
    return List.of(
        Marks.filled(Outline.roundRect(square, 3), theme.ownership(ownership)),
        Marks.text(
            character, square.center().x(), y + 9.5, 9, true, theme.onStrong(), Anchor.MIDDLE));
  }

  /** Draws the mark of a card that no layout may move; only the editor shows it. */
  Mark pin(Segment segment, Box box) {
    Point at = new Point(box.x() + 2, box.y() + 1);
    return new Mark.Group(
        segment.id(),
        Message.of("paint.pinned").in(lang),
        List.of(
            new Mark.Shape(Outline.circle(at, 4), theme.accent(), Pen.solid(theme.card(), 1.4))));
  }

  /** Draws the mark of a card or note that nothing may move; only the editor shows it. */
  Mark lock(Id id, Box box) {
    Point at = new Point(box.x() + 2, box.y() + 1);
    Box body = new Box(at.x() - 5, at.y() - 2, 10, 8);
    return new Mark.Group(
        id,
        Message.of("paint.locked").in(lang),
        List.of(
            new Mark.Shape(
                Outline.circle(at.plus(0, -3), 3.4), theme.card(), Pen.solid(theme.accent(), 1.6)),
            new Mark.Shape(
                Outline.roundRect(body, 2), theme.accent(), Pen.solid(theme.card(), 1.2))));
  }

  /**
   * Draws the badge of a card at its upper right corner, or at its lower one where that covers
   * something; from afar not at all where there is no room at either.
   *
   * @param few whether few cards have one: from afar it then has a size in which it can be read,
   *     else one that fits between two cards
   * @param taken where names and other badges are; that of the badge is added
   */
  Optional<Mark> badge(
      Segment segment, Box box, Emphasis emphasis, double zoom, boolean few, List<Box> taken) {
    if (emphasis.badge() == null) {
      return Optional.empty();
    }
    boolean full = Detail.at(zoom) == Detail.FULL;
    boolean large = few && !full;
    double size =
        full ? SMALL_BADGE : large ? FAR_BADGE / zoom : Math.min(BETWEEN_CARDS, 10 / zoom);
    double height = size + (large ? 3 / zoom : 7);
    String text = emphasis.badge().in(lang);
    double width = TextMeasure.get().width(text, size, true) + size + 2;
    // A large one would cover the large title.
    double up = large ? height / 2 - 2 : (size - SMALL_BADGE) * 0.9;
    double right = full || width < box.w() ? box.right() - 6 : box.center().x() + width / 2;
    Box above = new Box(right - width, box.y() - up - height / 2, width, height);
    Box below = above.moved(0, box.h() + 2 * up);
    Box place = free(above, taken) ? above : free(below, taken) ? below : full ? above : null;
    if (place == null) {
      return Optional.empty();
    }
    taken.add(place);
    return Optional.of(
        new Mark.Group(
            segment.id(),
            text,
            Marks.pill(text, place, size, theme.hue(emphasis.hue()), theme.onStrong())));
  }

  private static boolean free(Box place, List<Box> taken) {
    return taken.stream().noneMatch(place::overlaps);
  }
}

package org.chainmap.export.briefing.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Sets pictures with their captions. */
final class FigureSetter {

  /** Points per px of a picture at its size on screen; none is drawn larger. */
  private static final double NATURAL = 0.75;

  /** The least points per px at which names on cards can be read: they are then 5 pt high. */
  private static final double LEGIBLE = 0.42;

  /** The least points per px where a picture would need a page of its own to be larger. */
  private static final double JUST_LEGIBLE = 0.38;

  /** The width of the text beside a picture on a page that lies, points. */
  private static final double COLUMN = 236;

  private static final double CUTOUT = 236;

  /** The part of its height to which a cut-out may shrink so that it still fits on a page. */
  private static final double SHRINK = 0.72;

  /** From this height per width on, text stands beside a picture. */
  private static final double TALL = 1.25;

  /** The most of the width of a page that such a picture takes. */
  private static final double BESIDE = 0.58;

  /** The part of the height of a page that it asks for at the most. */
  private static final double MOST = 0.82;

  private static final double GAP = 16;
  private static final double CAPTION_GAP = 3;

  private static final Size A3 = new Size(1190.55, 841.89);

  private final Flow flow;
  private final TextSetter text;
  private final Lang lang;
  private int figures;

  FigureSetter(Flow flow, TextSetter text, Lang lang) {
    this.flow = flow;
    this.text = text;
    this.lang = lang;
  }

  static boolean tall(Block.Drawn drawn) {
    Box bounds = drawn.picture().bounds();
    return drawn.room() == Block.Room.WIDE && bounds.h() > TALL * bounds.w();
  }

  /** Tells whether a picture can be read at the width of a frame. */
  static boolean legible(Block.Drawn drawn, double width) {
    return width / drawn.picture().bounds().w() >= JUST_LEGIBLE;
  }

  /** Returns the least height that a picture needs where text goes on. */
  double least(Block.Drawn drawn) {
    double scale = scale(drawn, flow.width(), limit(drawn));
    double caption = Styles.CAPTION.leading() + CAPTION_GAP + Styles.GAP;
    double part = drawn.room() == Block.Room.CUTOUT ? SHRINK : 1;
    return part * drawn.picture().bounds().h() * scale + caption;
  }

  private double limit(Block.Drawn drawn) {
    double page = flow.bottom() - flow.top() - 4 * Styles.CAPTION.leading();
    return drawn.room() == Block.Room.CUTOUT ? CUTOUT : page;
  }

  private static double scale(Block.Drawn drawn, double width, double height) {
    Box bounds = drawn.picture().bounds();
    return Math.min(NATURAL, Math.min(width / bounds.w(), height / bounds.h()));
  }

  /** Sets a picture below the text, as wide as the frame. */
  void below(Block.Drawn drawn, Tag parent) {
    List<Line> caption = caption(drawn, flow.width(), limit(drawn));
    double below = caption.size() * Styles.CAPTION.leading() + CAPTION_GAP;
    double wanted = drawn.picture().bounds().h() * scale(drawn, flow.width(), limit(drawn));
    double part = drawn.room() == Block.Room.CUTOUT ? SHRINK : 1;
    flow.need(wanted * part + below);
    double height = Math.min(wanted, flow.room() - below);
    draw(drawn, flow.left(), flow.width(), height, caption, parent);
    flow.down(Styles.GAP * 2);
  }

  /**
   * Sets a high picture at the left, and narrows the frame to what is left beside it.
   *
   * @return where it ends
   */
  double beside(Block.Drawn drawn, Tag parent) {
    return beside(drawn, BESIDE * flow.width(), parent);
  }

  /** Does so on a page that lies, where the text has a column. */
  double besideColumn(Block.Drawn drawn, Tag parent) {
    return beside(drawn, flow.width() - COLUMN - GAP, parent);
  }

  private double beside(Block.Drawn drawn, double most, Tag parent) {
    List<Line> caption = caption(drawn, most, flow.room());
    double below = caption.size() * Styles.CAPTION.leading() + CAPTION_GAP;
    double top = flow.y();
    double scale = scale(drawn, most, flow.room() - below);
    double width = drawn.picture().bounds().w() * scale;
    double left = flow.left();
    double whole = flow.width();
    draw(
        drawn,
        left,
        width,
        drawn.picture().bounds().h() * scale,
        caption(drawn.at(scale, lang), Math.max(width, 120)),
        parent);
    double end = flow.y();
    double taken = Math.max(width, 120) + GAP;
    flow.narrow(left + taken, whole - taken);
    flow.moveTo(top);
    return end;
  }

  /** Returns the height that a picture takes beside text at the least. */
  double leastBeside(Block.Drawn drawn) {
    double scale = scale(drawn, BESIDE * flow.width(), Double.MAX_VALUE);
    double readable = drawn.picture().bounds().h() * Math.min(scale, 0.5);
    return Math.min(MOST * (flow.bottom() - flow.top()), readable);
  }

  /** Returns the page on which a picture is largest, A3 only where it cannot be read on A4. */
  Size page(Block.Drawn drawn, Size base) {
    Size upright = base.w() < base.h() ? base : base.transposed();
    Size flat = upright.transposed();
    Size better = fit(drawn, flat) >= fit(drawn, upright) ? flat : upright;
    if (fit(drawn, better) >= LEGIBLE) {
      return better;
    }
    return Stream.of(better, A3, A3.transposed())
        .max((a, b) -> Double.compare(fit(drawn, a), fit(drawn, b)))
        .orElse(better);
  }

  private static double fit(Block.Drawn drawn, Size page) {
    return scale(drawn, page.w() - 2 * Flow.SIDE, page.h() - Flow.TOP - Flow.BOTTOM - 60);
  }

  /** Returns the page that lies on which a picture can be read with text beside it. */
  Size pageBeside(Block.Drawn drawn, Size base) {
    Size flat = base.w() > base.h() ? base : base.transposed();
    Size narrow = new Size(flat.w() - COLUMN - GAP, flat.h());
    return fit(drawn, narrow) >= LEGIBLE ? flat : A3;
  }

  /** Fills the rest of a page with a picture. */
  void fill(Block.Drawn drawn, Tag parent) {
    List<Line> caption = caption(drawn, flow.width(), flow.room());
    double below = caption.size() * Styles.CAPTION.leading() + CAPTION_GAP;
    double height = Math.min(flow.room() - below, NATURAL * drawn.picture().bounds().h());
    draw(drawn, flow.left(), flow.width(), height, caption, parent);
    flow.moveTo(flow.bottom());
  }

  /**
   * Returns the caption, which says where names are too small to be read.
   *
   * @param height the height there is for the picture and its caption
   */
  private List<Line> caption(Block.Drawn drawn, double width, double height) {
    List<Line> plain = caption(drawn, width);
    double below = plain.size() * Styles.CAPTION.leading() + CAPTION_GAP;
    Block.Drawn said = drawn.at(scale(drawn, width, height - below), lang);
    return said.equals(drawn) ? plain : caption(said, width);
  }

  private List<Line> caption(Block.Drawn drawn, double width) {
    String line = Message.of("briefing.figure", figures + 1, drawn.caption()).in(lang);
    return LineBreaker.lines(
        line, Styles.CAPTION.size(), width, Styles.CAPTION.bold(), Styles.CAPTION.ink());
  }

  private void draw(
      Block.Drawn drawn, double left, double width, double height, List<Line> caption, Tag parent) {
    figures++;
    Box bounds = drawn.picture().bounds();
    double scale = scale(drawn, width, height);
    double w = bounds.w() * scale;
    double h = bounds.h() * scale;
    flow.anchor(drawn.anchor());
    Tag figure = parent.child("Figure").saying(drawn.alt());
    double x = left + (width - w) / 2;
    flow.sheet().draw(new Sheet.Item.Fitted(figure, drawn.picture(), new Box(x, flow.y(), w, h)));
    flow.down(h + CAPTION_GAP);
    Tag said = parent.child("Caption");
    for (Line line : caption) {
      double start = left + Math.max(0, (width - line.width()) / 2);
      text.line(line, Styles.CAPTION, start, flow.y(), line.width(), said);
      flow.down(Styles.CAPTION.leading());
    }
  }
}

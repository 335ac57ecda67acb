package org.chainmap.export.briefing.pdf;

import org.chainmap.export.briefing.Block;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;

/** Type sizes, colours and distances, in points. */
final class Styles {

  /** How a kind of text is set. */
  record Style(double size, double leading, boolean bold, Ink ink) {}

  static final Ink TEXT = Theme.LIGHT.text();
  static final Ink MUTED = Theme.LIGHT.muted();
  static final Ink RULE = Ink.of(0xc9d3df);
  static final Ink TINT = Ink.of(0xeef3f9);
  static final Ink ACCENT = Ink.of(0x12406f);
  static final Ink LINK = Theme.LIGHT.accent();
  static final Ink MARKING = Theme.LIGHT.hue(Overlay.Hue.CRITICAL);

  static final Style H1 = new Style(19, 28, true, ACCENT);
  static final Style H2 = new Style(13.5, 21, true, TEXT);
  static final Style H3 = new Style(11.5, 18, true, TEXT);
  static final Style BODY = new Style(10.5, 17.5, false, TEXT);
  static final Style LEAD = new Style(12, 20, false, TEXT);
  static final Style NOTE = new Style(8.5, 13, false, MUTED);
  static final Style CAPTION = new Style(9, 13, false, MUTED);
  static final Style CELL = new Style(8.5, 12.5, false, TEXT);
  static final Style HEAD = new Style(8.5, 12.5, true, ACCENT);
  static final Style FURNITURE = new Style(8, 10, false, MUTED);

  /** The gap after a paragraph. */
  static final double GAP = 5;

  /** The part of a line's leading above its baseline. */
  static final double BASELINE = 0.72;

  private Styles() {}

  static Style heading(int level) {
    return switch (level) {
      case 1 -> H1;
      case 2 -> H2;
      default -> H3;
    };
  }

  static Style of(Block.Tone tone) {
    return switch (tone) {
      case BODY -> BODY;
      case LEAD -> LEAD;
      case NOTE -> NOTE;
    };
  }
}

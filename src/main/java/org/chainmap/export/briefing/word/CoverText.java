package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.text.Lang;

/** Writes the title of a document, on a page of its own or above its text, and its imprint. */
final class CoverText {

  private static final double BETWEEN = 24;

  /** The lines of the imprint with the space around them, in points. */
  static final double IMPRINT_HEIGHT = 40;

  private final Briefing.Cover cover;
  private final Lang lang;
  private final Look look;
  private final BodyText text;

  CoverText(Briefing briefing, Look look, BodyText text) {
    this.cover = briefing.cover();
    this.lang = briefing.lang();
    this.look = look;
    this.text = text;
  }

  /** Writes the first page. */
  void write() {
    double width = look.upright().textWidth();
    double used = 0;
    if (!cover.marking().isBlank()) {
      text.paragraph(Role.MARKING, cover.marking());
      used += look.style(Role.MARKING).height(cover.marking(), width);
    }
    text.paragraph(Role.TITLE, cover.title());
    used += look.style(Role.TITLE).height(cover.title(), width);
    text.paragraph(Role.SUBTITLE, cover.kind());
    used += look.style(Role.SUBTITLE).height(cover.kind(), width);
    String figures = figures();
    if (!figures.isEmpty()) {
      spaced(figures, BETWEEN);
      used += BETWEEN + look.style(Role.COVER).height(figures, width);
    }
    List<String> by =
        Stream.of(cover.organisation(), cover.author(), cover.date())
            .filter(line -> !line.isBlank())
            .toList();
    TextStyle style = look.style(Role.COVER);
    double below = by.stream().mapToDouble(line -> style.height(line, width)).sum();
    double free = look.upright().textHeight() - used - below;
    double before = look.cover() ? Math.max(BETWEEN, free - 3 * BETWEEN) : BETWEEN;
    for (int i = 0; i < by.size(); i++) {
      spaced(by.get(i), i == 0 ? before : 0);
    }
  }

  private String figures() {
    String between = lang == Lang.ZH ? "　" : "  ·  ";
    return cover.figures().stream()
        .map(
            figure ->
                lang == Lang.ZH
                    ? figure.of() + " " + figure.number()
                    : figure.number() + " " + figure.of())
        .collect(Collectors.joining(between));
  }

  private void spaced(String line, double before) {
    WordXml xml = text.xml();
    xml.open("p").open("pPr").val("pStyle", Role.COVER.id());
    xml.empty("spacing", "before", twips(before)).close();
    text.run(line, false);
    xml.close();
  }

  /** Tells whether there is anything to say in an imprint (版记). */
  boolean hasImprint() {
    return look.sides() && !(cover.organisation().isBlank() && cover.date().isBlank());
  }

  /**
   * Writes the imprint at the foot of a page, between two lines.
   *
   * @param begins whether it begins a page
   */
  void imprint(boolean begins) {
    WordXml xml = text.xml();
    xml.open("p").open("pPr").val("pStyle", Role.IMPRINT.id());
    if (begins) {
      xml.val("pageBreakBefore", 1);
    }
    xml.empty(
        "framePr",
        "w",
        twips(look.upright().textWidth()),
        "wrap",
        "around",
        "vAnchor",
        "margin",
        "hAnchor",
        "margin",
        "xAlign",
        "left",
        "yAlign",
        "bottom");
    xml.open("pBdr");
    for (String side : new String[] {"top", "bottom"}) {
      xml.empty(side, "val", "single", "sz", 8, "space", 2, "color", "000000");
    }
    xml.close().close();
    text.run(cover.organisation(), false);
    xml.open("r").empty("tab").close();
    text.run(cover.date(), false);
    xml.close();
  }
}

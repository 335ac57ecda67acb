package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Fate;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.geom.Box;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A page about one scenario: its name, the map with its full impact, the impact in words, and the
 * elements hit hardest. The font size follows the width of the map, so that the words are legible
 * on paper: about a ninety-fifth of the page's width.
 */
public final class ScenarioPage {

  private static final double PART = 95;
  private static final double SMALLEST = 11;

  /** The number of elements hit hardest that are listed. */
  private static final int LISTED = 12;

  private final Theme theme;
  private final Lang lang;
  private final double size;
  private final List<Mark> marks = new ArrayList<>();

  private ScenarioPage(Theme theme, Lang lang, double size) {
    this.theme = theme;
    this.lang = lang;
    this.size = size;
  }

  /**
   * Returns a page for each scenario of a map, in the order of their ids.
   *
   * @param drawn returns the map with an overlay, for a page of the document
   * @param first the number of the first of these pages
   * @param all the number of pages of the document
   */
  public static List<Picture> all(
      ChainMap map,
      Theme theme,
      Lang lang,
      BiFunction<Overlay, PageInfo, Picture> drawn,
      int first,
      int all) {
    Knockout knockout = new Knockout(map);
    List<Picture> pages = new ArrayList<>();
    for (Scenario scenario : map.all(Scenario.class)) {
      Impact impact = knockout.impact(scenario);
      Overlay overlay = ImpactLens.full(impact).over(map, Findings.NONE);
      Picture picture = drawn.apply(overlay, new PageInfo(first + pages.size(), all));
      pages.add(of(map, impact, picture, theme, lang));
    }
    return pages;
  }

  private static Picture of(ChainMap map, Impact impact, Picture drawn, Theme theme, Lang lang) {
    Box box = drawn.bounds();
    ScenarioPage page = new ScenarioPage(theme, lang, Math.max(SMALLEST, box.w() / PART));
    double margin = 1.5 * page.size;
    double left = box.x() + margin;
    double width = box.w() - 2 * margin;
    String name = impact.scenario().name().in(lang).replace('\n', ' ');
    double top = box.y() - 3 * page.size;
    page.marks.addAll(drawn.marks());
    page.line(
        new TextWrap()
            .shortened(
                Message.of("scenario.page.title", name).in(lang), width, 1.7 * page.size, true),
        left,
        box.y() - page.size,
        1.7,
        true,
        theme.text());
    double gap = 2 * page.size;
    double words = (width - gap) * 0.56;
    double said = page.words(impact, left, box.bottom(), words);
    double listed = page.table(map, impact, left + words + gap, box.bottom(), width - words - gap);
    double bottom = Math.max(said, listed) + margin;
    return new Picture(name, new Box(box.x(), top, box.w(), bottom - top), page.marks);
  }

  private void line(String text, double x, double y, double by, boolean bold, Ink ink) {
    marks.add(Marks.text(text, x, y, by * size, bold, ink));
  }

  /** Writes the words. Returns the y coordinate at which they end. */
  private double words(Impact impact, double x, double top, double width) {
    double y = top;
    for (Message sentence : impact.sentences()) {
      y = paragraph(sentence.in(lang), x, y, width, 1, theme.text());
    }
    y += 0.6 * size;
    for (Message unjudged : impact.unjudged()) {
      y = paragraph(unjudged.in(lang), x, y, width, 0.78, theme.muted());
    }
    return paragraph(Impact.RULE.in(lang), x, y + 0.3 * size, width, 0.7, theme.muted());
  }

  private double paragraph(String text, double x, double top, double width, double by, Ink ink) {
    double y = top;
    for (String line : new TextWrap().lines(text, width, by * size, false, Integer.MAX_VALUE)) {
      y += 1.45 * by * size;
      line(line, x, y, by, false, ink);
    }
    return y + 0.3 * by * size;
  }

  /** Writes the table. Returns the y coordinate at which it ends. */
  private double table(ChainMap map, Impact impact, double x, double top, double width) {
    List<ElementImpact> hardest = hardest(impact);
    double y = top + 1.45 * size;
    if (hardest.isEmpty()) {
      return y;
    }
    double step = x + width * 0.42;
    double effect = x + width * 0.5;
    line(say("scenario.page.hardest"), x, y, 1, true, theme.text());
    line(say("scenario.ui.column.level"), step, y, 0.85, true, theme.muted());
    line(say("scenario.ui.column.words"), effect, y, 0.85, true, theme.muted());
    for (ElementImpact elementImpact : hardest) {
      y += 1.5 * size;
      String name = Names.of(map, elementImpact.id(), lang);
      line(shortened(name, step - x), x, y, 0.9, false, theme.text());
      line(String.valueOf(elementImpact.level()), step, y, 0.9, false, theme.text());
      line(
          shortened(elementImpact.words().in(lang), x + width - effect),
          effect,
          y,
          0.9,
          false,
          theme.text());
    }
    int more = impact.segments().size() - hardest.size();
    if (more > 0) {
      y += 1.5 * size;
      line(Message.of("scenario.page.more", more).in(lang), x, y, 0.8, false, theme.muted());
    }
    return y;
  }

  /** Returns the segments hit hardest, the worst first. O(segments hit · log of it). */
  static List<ElementImpact> hardest(Impact impact) {
    return impact.segments().stream()
        .sorted(
            Comparator.comparingDouble(ScenarioPage::left)
                .thenComparing(Comparator.comparing(ElementImpact::fate))
                .thenComparingInt(ElementImpact::level))
        .limit(LISTED)
        .toList();
  }

  private static double left(ElementImpact elementImpact) {
    return elementImpact.fate() == Fate.UNSOLD ? 1 : elementImpact.left();
  }

  private String shortened(String text, double width) {
    return new TextWrap().shortened(text, width - size, 0.9 * size, false);
  }

  private String say(String key) {
    return Message.of(key).in(lang);
  }
}

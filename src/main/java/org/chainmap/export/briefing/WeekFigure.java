package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.knockout.WeekLine;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/**
 * A line chart of what end products make in each week of a scenario, in px. Lines are told apart by
 * colour and by dash, so that grey print shows them too.
 */
final class WeekFigure {

  private static final double WIDTH = 640;
  private static final double LEFT = 44;
  private static final double PLOT = 150;
  private static final double FOOT = 40;
  private static final double ROW = 18;
  private static final double SIZE = 12;
  private static final double SAMPLE = 36;

  /** The most labels along the weeks. */
  private static final int LABELS = 20;

  private static final int QUARTERS = 4;

  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(10.0, 5.0), List.of(2.0, 5.0), List.of(12.0, 4.0, 2.0, 4.0));

  private final Theme theme;
  private final Lang lang;
  private final WeeklyImpact weekly;
  private final double top;
  private final List<Mark> marks = new ArrayList<>();

  private WeekFigure(WeeklyImpact weekly, int lines, Theme theme, Lang lang) {
    this.weekly = weekly;
    this.theme = theme;
    this.lang = lang;
    top = ROW * (lines + 1.5);
  }

  /** Draws the chart. O(weeks). */
  static Picture of(ChainMap map, WeeklyImpact weekly, Theme theme, Lang lang) {
    List<WeekLine> lines = WeekLine.of(weekly);
    WeekFigure figure = new WeekFigure(weekly, lines.size(), theme, lang);
    figure.axes();
    for (int i = 0; i < lines.size(); i++) {
      figure.line(lines.get(i), i, lines.get(i).name(map).in(lang));
    }
    String title = weekly.scenario().name().in(lang);
    return new Picture(title, new Box(0, 0, WIDTH, figure.top + PLOT + FOOT), figure.marks);
  }

  private double x(double week) {
    return LEFT + (WIDTH - 2 * LEFT) * week / weekly.weeks();
  }

  private double y(double left) {
    return top + PLOT * (1 - left);
  }

  private void stroke(List<Point> points, Pen pen) {
    marks.add(Marks.stroked(Outline.rounded(new Polyline(points), 0), pen));
  }

  private void axes() {
    Pen faint = Pen.solid(theme.faint(), 1);
    for (int quarter = 0; quarter <= QUARTERS; quarter++) {
      double left = (double) quarter / QUARTERS;
      stroke(List.of(new Point(x(0), y(left)), new Point(x(weekly.weeks()), y(left))), faint);
      label(Numbers.percent(100 * left), LEFT - 6, y(left) + SIZE / 3, Mark.Anchor.END);
    }
    for (int week = 0; week <= weekly.weeks(); week += weekly.tick(LABELS)) {
      stroke(List.of(new Point(x(week), y(0)), new Point(x(week), y(0) + 4)), faint);
      label(String.valueOf(week), x(week), y(0) + SIZE + 6, Mark.Anchor.MIDDLE);
    }
    label(
        Message.of("briefing.scenario.weeks.axis").in(lang),
        x(weekly.weeks()),
        y(0) + 2 * SIZE + 8,
        Mark.Anchor.END);
    label(Message.of("weeks.chart.output").in(lang), 0, top - ROW / 2, Mark.Anchor.START);
  }

  private void label(String text, double x, double y, Mark.Anchor anchor) {
    marks.add(Marks.text(text, x, y, SIZE, false, theme.muted(), anchor));
  }

  private void line(WeekLine line, int number, String name) {
    Pen pen = new Pen(ink(number), 2.5, DASHES.get(number));
    double y = ROW * number + ROW / 2;
    stroke(List.of(new Point(LEFT, y), new Point(LEFT + SAMPLE, y)), pen);
    marks.add(Marks.text(name, LEFT + SAMPLE + 8, y + SIZE / 3, SIZE, false, theme.text()));
    List<Point> points = new ArrayList<>();
    for (int week = 0; week < line.left().size(); week++) {
      double left = line.left().get(week);
      points.add(new Point(x(week), y(left)));
      points.add(new Point(x(week + 1), y(left)));
    }
    stroke(points, pen);
  }

  private Ink ink(int number) {
    return switch (number) {
      case 0 -> theme.hue(Hue.CRITICAL);
      case 1 -> theme.hue(Hue.BLUE);
      case 2 -> theme.hue(Hue.GOOD);
      default -> theme.muted();
    };
  }
}

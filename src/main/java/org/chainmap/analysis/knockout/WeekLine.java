package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Message;

/**
 * A line of the chart of weeks: the part of its output that is left in each week.
 *
 * @param of the segments with this course; none for the average of all end products
 * @param left by week, 0–1
 */
public record WeekLine(List<Id> of, List<Double> left) {

  public WeekLine {
    of = List.copyOf(of);
    left = List.copyOf(left);
  }

  /** The most names in the name of one line. */
  private static final int NAMED = 2;

  /** The most lines of segments: more are not told apart. */
  private static final int MOST = 3;

  /**
   * Returns the lines of a scenario: the end products first hit, those with one course together,
   * and the average of all where it is another one; where a map has no end products, segments.
   */
  public static List<WeekLine> of(WeeklyImpact weekly) {
    List<Double> ends = weekly.ends();
    List<WeeklySegment> shown = ends == null ? weekly.segments() : weekly.endProducts();
    Map<List<Double>, List<Id>> byCourse = new LinkedHashMap<>();
    shown.stream()
        .filter(segment -> segment.reduced() != null)
        .forEach(
            segment ->
                byCourse
                    .computeIfAbsent(left(segment.lost()), course -> new ArrayList<>())
                    .add(segment.id()));
    List<WeekLine> lines = new ArrayList<>();
    byCourse.entrySet().stream()
        .limit(MOST)
        .forEach(entry -> lines.add(new WeekLine(entry.getValue(), entry.getKey())));
    if (ends != null && lines.stream().noneMatch(line -> line.left.equals(left(ends)))) {
      lines.add(new WeekLine(List.of(), left(ends)));
    }
    return List.copyOf(lines);
  }

  /** Returns the name of the line: its segments, or the average. */
  public Message name(ChainMap map) {
    List<Message> names = of.stream().limit(NAMED).map(id -> Names.message(map, id)).toList();
    return of.isEmpty()
        ? Message.of("weeks.chart.average")
        : of.size() > NAMED
            ? Message.of("weeks.chart.more", names, of.size())
            : Message.of("weeks.chart.names", names);
  }

  /** Returns what is left in each week, rounded to one in a million. */
  private static List<Double> left(List<Double> lost) {
    return lost.stream().map(part -> 1 - Math.rint(part * 1e6) / 1e6).toList();
  }
}

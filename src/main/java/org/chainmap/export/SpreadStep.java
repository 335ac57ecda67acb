package org.chainmap.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Fate;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklySegment;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.overlay.WeekLens;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A step of how a loss spreads.
 *
 * @param lens what is laid over the map, or null before the loss
 * @param caption what is said of it
 */
public record SpreadStep(Message title, @Nullable ScenarioLens lens, Message caption) {

  /** Returns the steps of what is shown: levels, or weeks. */
  public static List<SpreadStep> of(ScenarioLens lens) {
    return switch (lens) {
      case ImpactLens byLevel -> byLevels(byLevel.impact());
      case WeekLens byWeek -> byWeeks(byWeek.impact(), byWeek.weekly());
    };
  }

  /** Returns a step for each level: one supply link further from what is lost. */
  public static List<SpreadStep> byLevels(Impact impact) {
    List<SpreadStep> steps = new ArrayList<>();
    steps.add(before(impact));
    for (int level = 0; level <= impact.levels(); level++) {
      ImpactLens lens = new ImpactLens(impact, level);
      steps.add(new SpreadStep(lens.name(), lens, caption(impact, level)));
    }
    return steps;
  }

  private static SpreadStep before(Impact impact) {
    return new SpreadStep(
        ImpactLens.full(impact).name(), null, Message.of("scenario.spread.before"));
  }

  /** Counts what is hit up to a level. */
  private static Message caption(Impact impact, int level) {
    List<Message> hit =
        Arrays.stream(Fate.values())
            .filter(fate -> hit(impact, fate, level) > 0)
            .map(
                fate -> Message.of("scenario.spread.count", fate.label(), hit(impact, fate, level)))
            .toList();
    if (hit.isEmpty()) {
      hit = List.of(Message.of("scenario.spread.none"));
    }
    return level == 0
        ? Message.of("scenario.spread.start", hit)
        : Message.of("scenario.spread.step", level, impact.levels(), hit);
  }

  private static long hit(Impact impact, Fate fate, int level) {
    return impact.of(fate).stream().filter(each -> each.level() <= level).count();
  }

  /** Returns a step for each run of weeks in which nothing changes. O(weeks · segments). */
  public static List<SpreadStep> byWeeks(Impact impact, WeeklyImpact weekly) {
    List<SpreadStep> steps = new ArrayList<>();
    steps.add(before(impact));
    int from = 1;
    for (int week = 1; week <= weekly.weeks(); week++) {
      if (week == weekly.weeks() || !same(weekly, week, week + 1)) {
        WeekLens lens = new WeekLens(impact, weekly, from);
        List<Message> hit = counted(weekly, from);
        steps.add(
            new SpreadStep(
                ImpactLens.full(impact).name(),
                lens,
                from == week
                    ? Message.of("weeks.spread.week", from, hit)
                    : Message.of("weeks.spread.weeks", from, week, hit)));
        from = week + 1;
      }
    }
    return steps;
  }

  private static boolean same(WeeklyImpact weekly, int week, int other) {
    return weekly.segments().stream()
        .allMatch(
            each ->
                Math.abs(each.lost().get(week - 1) - each.lost().get(other - 1))
                    < ElementImpact.NOTABLE);
  }

  private static List<Message> counted(WeeklyImpact weekly, int week) {
    List<Message> said = new ArrayList<>();
    List<WeeklySegment> hit = weekly.hitIn(week);
    long stopped = hit.stream().filter(each -> each.stoppedIn(week)).count();
    counted(said, "weeks.spread.stopped", stopped);
    counted(said, "weeks.spread.reduced", hit.size() - stopped);
    long waiting = weekly.segments().stream().filter(each -> each.waitsIn(week)).count();
    counted(said, "weeks.spread.waiting", waiting);
    return said.isEmpty() ? List.of(Message.of("scenario.spread.none")) : said;
  }

  private static void counted(List<Message> said, String key, long count) {
    if (count > 0) {
      said.add(Message.of(key, count));
    }
  }
}

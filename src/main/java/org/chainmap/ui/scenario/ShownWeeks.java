package org.chainmap.ui.scenario;

import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.overlay.WeekLens;
import org.jspecify.annotations.Nullable;

/** Whether a scenario is shown by weeks instead of by levels, and which week. */
final class ShownWeeks {

  private boolean on;
  private @Nullable WeeklyImpact weekly;
  private int week = 1;

  boolean on() {
    return on;
  }

  void turn(boolean now) {
    on = now;
    week = 1;
  }

  /** Computes the weeks of the only scenario of a list; null where there are several or none. */
  static @Nullable WeeklyImpact of(Knockout knockout, List<Scenario> scenarios) {
    if (scenarios.size() != 1) {
      return null;
    }
    WeeklyLosses losses = knockout.weekly();
    Scenario scenario = scenarios.getFirst();
    return losses.impact(scenario, losses.weeks(scenario));
  }

  void take(@Nullable WeeklyImpact found) {
    weekly = found;
    week = found == null ? 1 : Math.min(week, found.weeks());
  }

  /** The weeks of the only scenario that is selected, while they are shown. */
  Optional<WeeklyImpact> weekly() {
    return on ? Optional.ofNullable(weekly) : Optional.empty();
  }

  /** The week that is shown, 1 being the first. */
  int week() {
    return week;
  }

  /** Shows another week. Returns whether it is another one. */
  boolean step(int to) {
    int before = week;
    weekly().ifPresent(now -> week = Math.clamp(to, 1, now.weeks()));
    return week != before;
  }

  /** Returns what is laid over the map. */
  ScenarioLens lens(Impact impact, int level) {
    return weekly()
        .<ScenarioLens>map(now -> new WeekLens(impact, now, week))
        .orElseGet(() -> new ImpactLens(impact, level));
  }

  /** Follows what was laid over the map elsewhere. Returns whether that is something else. */
  boolean follow(ScenarioLens lens) {
    return switch (lens) {
      case WeekLens shown -> {
        boolean same = on && shown.weekly().equals(weekly) && shown.week() == week;
        on = true;
        weekly = shown.weekly();
        week = shown.week();
        yield !same;
      }
      case ImpactLens _ -> {
        boolean same = weekly().isEmpty();
        on = on && same;
        yield !same;
      }
    };
  }
}

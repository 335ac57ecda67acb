package org.chainmap.overlay;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.Fate;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.analysis.knockout.WeeklySegment;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.text.Message;

/**
 * One week of a scenario on the map: what is lost, what makes less in this week, what still lives
 * on stocks and for how long, and what is back. Everything else is dimmed.
 *
 * @param impact the same scenario without stocks
 * @param week 1 for the first, at most the number of weeks
 */
public record WeekLens(Impact impact, WeeklyImpact weekly, int week) implements ScenarioLens {

  @Override
  public WeekLens on(ChainMap copy) {
    return new WeekLens(
        new Knockout(copy).impact(impact.scenario()),
        new WeeklyLosses(copy).impact(impact.scenario(), weekly.weeks()),
        week);
  }

  @Override
  public Message name() {
    return Message.of("weeks.lens", ScenarioLens.super.name(), week, weekly.weeks());
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Set<Id> lost = new HashSet<>(impact.of(Fate.LOST).stream().map(hit -> hit.id()).toList());
    Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
    Set<ImpactLook> shown = EnumSet.noneOf(ImpactLook.class);
    for (WeeklySegment segment : weekly.segments()) {
      Double reduced = segment.reduced();
      if (reduced != null && map.find(Segment.class, segment.id()).isPresent()) {
        boolean itself = lost.contains(segment.id());
        ImpactLook look = look(segment, itself);
        shown.add(look);
        emphasis.put(segment.id(), look.emphasis(badge(segment, look, reduced)));
      }
    }
    ImpactLook.links(map, impact, emphasis, shown);
    return new Overlay(emphasis, List.of(), true, ImpactLook.legend(shown));
  }

  private double left(WeeklySegment segment) {
    return 1 - segment.lost().get(week - 1);
  }

  private ImpactLook look(WeeklySegment segment, boolean itself) {
    if (!segment.hitIn(week)) {
      return segment.waitsIn(week) ? ImpactLook.WAITING : ImpactLook.BACK;
    }
    if (!segment.stoppedIn(week)) {
      return ImpactLook.ofLeft(left(segment));
    }
    return itself ? ImpactLook.LOST : ImpactLook.STOPPED;
  }

  /** Returns the badge: for how many weeks stocks last, what is left, or that it is back. */
  private Message badge(WeeklySegment segment, ImpactLook look, double reduced) {
    return switch (look) {
      case WAITING -> Message.of("weeks.badge.waiting", reduced - (week - 1));
      case BACK -> Message.of("weeks.badge.back");
      case LOST -> Fate.LOST.label();
      case STOPPED, CUT_OFF, UNSOLD, PASSES -> Message.of("scenario.stopped");
      case LITTLE, SOME, MOST -> Message.of("scenario.left", Impact.percent(left(segment)));
    };
  }
}

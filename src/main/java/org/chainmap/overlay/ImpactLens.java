package org.chainmap.overlay;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.text.Message;

/**
 * The impact of a scenario on the map, up to a level of its cascade: the elements that are lost,
 * cut off, or lack inputs or customers, each with the part left. Everything else is dimmed.
 *
 * @param level 0 shows the lost elements, 1 also those they affect directly …
 */
public record ImpactLens(Impact impact, int level) implements ScenarioLens {

  /** Returns a lens with all levels of a scenario's impact. */
  public static ImpactLens full(Impact impact) {
    return new ImpactLens(impact, impact.levels());
  }

  @Override
  public ImpactLens on(ChainMap copy) {
    return full(new Knockout(copy).impact(impact.scenario()));
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
    Set<ImpactLook> shown = EnumSet.noneOf(ImpactLook.class);
    for (ElementImpact elementImpact : impact.segments()) {
      if (elementImpact.level() <= level
          && map.find(Segment.class, elementImpact.id()).isPresent()) {
        ImpactLook look = look(elementImpact);
        shown.add(look);
        emphasis.put(elementImpact.id(), look.emphasis(badge(elementImpact)));
      }
    }
    ImpactLook.links(map, impact, emphasis, shown);
    return new Overlay(emphasis, List.of(), true, ImpactLook.legend(shown));
  }

  /** Returns the badge: words where nothing is left, else the part left. */
  private static Message badge(ElementImpact elementImpact) {
    return switch (elementImpact.fate()) {
      case LOST, CUT_OFF -> elementImpact.fate().label();
      case STARVED ->
          elementImpact.stopped()
              ? Message.of("scenario.stopped")
              : Message.of("scenario.left", Impact.percent(elementImpact.left()));
      case UNSOLD -> elementImpact.sells();
    };
  }

  private static ImpactLook look(ElementImpact elementImpact) {
    return switch (elementImpact.fate()) {
      case LOST -> ImpactLook.LOST;
      case CUT_OFF -> ImpactLook.CUT_OFF;
      case UNSOLD -> ImpactLook.UNSOLD;
      case STARVED -> ImpactLook.ofLeft(elementImpact.left());
    };
  }
}

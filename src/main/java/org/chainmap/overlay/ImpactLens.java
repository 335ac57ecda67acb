package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * The impact of a scenario on the map, up to a level of its cascade: the elements that are lost,
 * cut off, or lack inputs or customers, each with the part left. Everything else is dimmed.
 *
 * @param level 0 shows the lost elements, 1 also those they affect directly …
 */
public record ImpactLens(Impact impact, int level) implements Lens {

  /** Returns a lens with all levels of a scenario's impact. */
  public static ImpactLens full(Impact impact) {
    return new ImpactLens(impact, impact.levels());
  }

  @Override
  public String key() {
    return "scenario";
  }

  @Override
  public Message name() {
    return Message.of(
        "scenario.lens",
        Message.of(
            "label.name", impact.scenario().name().text(), impact.scenario().name().in(Lang.EN)));
  }

  @Override
  public Message title() {
    return name();
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
    Set<Look> shown = EnumSet.noneOf(Look.class);
    for (ElementImpact elementImpact : impact.segments()) {
      if (elementImpact.level() <= level
          && map.find(Segment.class, elementImpact.id()).isPresent()) {
        Look look = Look.of(elementImpact);
        shown.add(look);
        emphasis.put(
            elementImpact.id(), new Emphasis(look.hue, look.strength, badge(elementImpact)));
      }
    }
    links(map, emphasis, shown);
    List<LegendEntry> legend = new ArrayList<>();
    for (Look look : shown) {
      legend.add(
          new LegendEntry(look.hue, look.strength, Message.of("scenario.legend." + look.key)));
    }
    return new Overlay(emphasis, List.of(), true, legend);
  }

  /** Adds the lost links and those that spread the loss. */
  private void links(ChainMap map, Map<Id, Emphasis> emphasis, Set<Look> shown) {
    Set<Id> cards = Set.copyOf(emphasis.keySet());
    Set<Id> lost = Set.copyOf(impact.loss().links());
    for (Link link : map.links()) {
      if (lost.contains(link.id())) {
        shown.add(Look.LOST);
        emphasis.put(link.id(), new Emphasis(Look.LOST.hue, Look.LOST.strength, null));
      } else if (link.kind() == LinkKind.SUPPLY
          && !link.from().equals(link.to())
          && cards.contains(link.from())
          && cards.contains(link.to())) {
        shown.add(Look.PASSES);
        emphasis.put(link.id(), new Emphasis(Look.PASSES.hue, Look.PASSES.strength, null));
      }
    }
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

  /** The looks of elements, in the order of the legend. */
  private enum Look {
    LOST("lost", Hue.REMOVED, 1),
    CUT_OFF("cutOff", Hue.CRITICAL, 1),
    LITTLE("little", Hue.HIGH, 0.9),
    SOME("some", Hue.MEDIUM, 0.7),
    MOST("most", Hue.LOW, 0.5),
    UNSOLD("unsold", Hue.ACCENT, 0.5),
    PASSES("passes", Hue.AFFECTED, 0.5);

    private static final double HALF = 0.5;
    private static final double FOUR_FIFTHS = 0.8;

    final String key;
    final Hue hue;
    final double strength;

    Look(String key, Hue hue, double strength) {
      this.key = key;
      this.hue = hue;
      this.strength = strength;
    }

    static Look of(ElementImpact elementImpact) {
      return switch (elementImpact.fate()) {
        case LOST -> LOST;
        case CUT_OFF -> CUT_OFF;
        case UNSOLD -> UNSOLD;
        case STARVED -> {
          double left = elementImpact.left();
          yield left < HALF ? LITTLE : left < FOUR_FIFTHS ? SOME : MOST;
        }
      };
    }
  }
}

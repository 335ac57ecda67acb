package org.chainmap.paint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is shown on top of a map: emphasis by id, with its own legend. Results become looks in the
 * {@code overlay} package; painting only follows.
 *
 * @param title what the picture shows with it, for its title block; null where that needs no words
 * @param emphasis the looks of single cards, links and stages
 * @param hulls outlines drawn around several cards
 * @param dimOthers whether everything without emphasis steps back
 * @param legend what the looks mean, in order
 */
public record Overlay(
    @Nullable Message title,
    Map<Id, Emphasis> emphasis,
    List<Hull> hulls,
    boolean dimOthers,
    List<LegendEntry> legend) {

  public static final Overlay NONE = new Overlay(Map.of(), List.of(), false, List.of());

  public Overlay {
    emphasis = Map.copyOf(emphasis);
    hulls = List.copyOf(hulls);
    legend = List.copyOf(legend);
  }

  /** An overlay without a title. */
  public Overlay(
      Map<Id, Emphasis> emphasis, List<Hull> hulls, boolean dimOthers, List<LegendEntry> legend) {
    this(null, emphasis, hulls, dimOthers, legend);
  }

  /** The same under a title; what shows nothing stays as it is. */
  public Overlay titled(Message name) {
    return emphasis.isEmpty() && hulls.isEmpty()
        ? this
        : new Overlay(name, emphasis, hulls, dimOthers, legend);
  }

  /**
   * How one element is emphasised.
   *
   * @param hue the meaning of its colour; each theme gives the shade
   * @param strength 0–1: how strongly the hue shows
   * @param badge a short text at the right top of a card, e.g. a severity, or null
   */
  public record Emphasis(Hue hue, double strength, @Nullable Message badge) {}

  /** A named outline around several cards, e.g. a consortium's members. */
  public record Hull(Set<Id> cards, Hue hue, Message name) {
    public Hull {
      cards = Set.copyOf(cards);
    }
  }

  /** One line of the overlay's legend. */
  public record LegendEntry(Hue hue, double strength, Message meaning) {}

  /**
   * The colours of an overlay: first those with a meaning, which ring a card; then those of groups
   * and classes, whose meaning the legend gives, and which fill it.
   */
  public enum Hue {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    AFFECTED,
    REMOVED,
    GOOD,
    ACCENT,
    RED,
    VERMILION,
    BLUE,
    VIOLET,
    TEAL,
    SLATE,
    OLIVE,
    MAGENTA,
    UNKNOWN;

    /** Whether it is to be told apart at a glance over the whole map, and so fills cards. */
    boolean fills() {
      return switch (this) {
        case CRITICAL, HIGH, MEDIUM, LOW, AFFECTED, REMOVED, GOOD, ACCENT -> false;
        case RED, VERMILION, BLUE, VIOLET, TEAL, SLATE, OLIVE, MAGENTA, UNKNOWN -> true;
      };
    }
  }
}

package org.chainmap.paint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * An overlay on a map: emphasis by id, hulls, and a legend. The {@code overlay} package computes
 * it; this package only draws it.
 *
 * @param title its subject, for the title block of the picture; null where none is needed
 * @param emphasis the looks of single cards, links and stages
 * @param hulls outlines drawn around several cards
 * @param dimOthers whether everything without emphasis is dimmed
 * @param legend the meanings of the looks, in order
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

  /** Creates an overlay without a title. */
  public Overlay(
      Map<Id, Emphasis> emphasis, List<Hull> hulls, boolean dimOthers, List<LegendEntry> legend) {
    this(null, emphasis, hulls, dimOthers, legend);
  }

  /** Returns the same overlay with a title; an overlay that shows nothing stays unchanged. */
  public Overlay titled(Message name) {
    return emphasis.isEmpty() && hulls.isEmpty()
        ? this
        : new Overlay(name, emphasis, hulls, dimOthers, legend);
  }

  /**
   * The emphasis of one element.
   *
   * @param hue the meaning of its colour; each theme defines the shade
   * @param strength the strength of the hue, 0–1
   * @param badge a short text at the top right of a card, e.g. a severity, or null
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

    /** Tells whether it fills cards, so that it can be distinguished over the whole map. */
    boolean fills() {
      return switch (this) {
        case CRITICAL, HIGH, MEDIUM, LOW, AFFECTED, REMOVED, GOOD, ACCENT -> false;
        case RED, VERMILION, BLUE, VIOLET, TEAL, SLATE, OLIVE, MAGENTA, UNKNOWN -> true;
      };
    }
  }
}

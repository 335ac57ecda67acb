package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/** What becomes of rows of an edge list that have both ends and the kind of a row before them. */
public enum RepeatedLinks {
  /** Each is a parallel link. */
  KEEP,
  /** They are one link with the sum of the volumes and shares. */
  SUM,
  /** The first is kept. */
  FIRST;

  /** What repeated links have in common. */
  private record Ends(Id from, Id to, LinkKind kind) {

    static Ends of(Link link) {
      return new Ends(link.from(), link.to(), link.kind());
    }
  }

  /** Returns the name under which a command takes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many of the links repeat one before them. O(links). */
  static int count(List<Link> links) {
    return links.size() - (int) links.stream().map(Ends::of).distinct().count();
  }

  /** Returns the links that are left, in their order. O(links). */
  List<Link> of(List<Link> links) {
    if (this == KEEP) {
      return links;
    }
    Map<Ends, Link> kept = new LinkedHashMap<>();
    for (Link link : links) {
      kept.merge(Ends.of(link), link, this == SUM ? RepeatedLinks::summed : (first, next) -> first);
    }
    return new ArrayList<>(kept.values());
  }

  /** Returns one link for two: with the dependence of the first that states one. */
  private static Link summed(Link first, Link next) {
    return first
        .withVolume(sum(first, next, Link::volume))
        .withShare(sum(first, next, Link::share))
        .withDependence(first.dependence() == null ? next.dependence() : first.dependence());
  }

  private static @Nullable Figure sum(
      Link first, Link next, Function<Link, @Nullable Figure> figure) {
    Figure one = figure.apply(first);
    Figure other = figure.apply(next);
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Figure.of(one.value() + other.value());
  }
}

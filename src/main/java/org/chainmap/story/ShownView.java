package org.chainmap.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.compare.MapComparison;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.Overlays;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;

/**
 * A saved view resolved to what is drawn.
 *
 * @param view the view
 * @param map the map it shows
 * @param geometry where everything shown lies; of no card that the view leaves out
 * @param overlay what is laid over it
 * @param said what it shows in sentences, e.g. the finding; empty where there is nothing to say
 * @param dropped what the view names and is no longer there, in sentences
 */
public record ShownView(
    SavedView view,
    ChainMap map,
    Geometry geometry,
    Overlay overlay,
    List<Message> said,
    List<Message> dropped) {

  /** The room around what an overlay brings out, so that one sees what it is connected with. */
  private static final double AROUND = 160;

  public ShownView {
    said = List.copyOf(said);
    dropped = List.copyOf(dropped);
  }

  /** Tells whether nothing of what the view names is left to show. */
  public boolean isEmpty() {
    return geometry.cards().isEmpty() && geometry.notes().isEmpty();
  }

  /**
   * Resolves a view. O(elements), and what its colouring takes to compute.
   *
   * @param map the whole map
   * @param geometry where everything on it lies
   * @param findings the findings of the map, asked for only where the view shows some
   * @param earlier reads the map of a file that the view compares with; empty where it cannot
   */
  public static ShownView of(
      SavedView view,
      ChainMap map,
      Geometry geometry,
      Supplier<Findings> findings,
      Function<String, Optional<ChainMap>> earlier) {
    List<Message> dropped = new ArrayList<>();
    ViewFilter filter = view.filter();
    gone("story.dropped.stages", filter.stages(), map, Stage.class, dropped);
    gone("story.dropped.segments", filter.segments(), map, Segment.class, dropped);
    FilteredMap filtered = FilteredMap.of(map, filter);
    List<Message> said = new ArrayList<>();
    Overlay overlay = overlay(view.colouring(), map, findings, earlier, said, dropped);
    Box frame = Objects.requireNonNullElseGet(view.frame(), () -> focus(geometry, overlay));
    Geometry part = Crop.of(filtered.map(), filtered.segments(), geometry, frame);
    return new ShownView(view, filtered.map(), part, visible(overlay, part), said, dropped);
  }

  /** Returns an overlay whose legend explains only what is seen of it. */
  private static Overlay visible(Overlay overlay, Geometry part) {
    Set<Object> looks = new HashSet<>();
    overlay
        .emphasis()
        .forEach(
            (id, emphasis) -> {
              if (part.cards().containsKey(id)
                  || part.routes().containsKey(id)
                  || part.bands().containsKey(id)) {
                looks.add(List.of(emphasis.hue(), emphasis.strength()));
              }
            });
    overlay.hulls().stream()
        .filter(hull -> hull.cards().stream().anyMatch(part.cards()::containsKey))
        .forEach(hull -> looks.add(hull.hue()));
    return new Overlay(
        overlay.title(),
        overlay.emphasis(),
        overlay.hulls(),
        overlay.dimOthers(),
        overlay.legend().stream()
            .filter(
                entry ->
                    looks.contains(entry.hue())
                        || looks.contains(List.of(entry.hue(), entry.strength())))
            .toList());
  }

  private static void gone(
      String key, List<Id> named, ChainMap map, Class<? extends Element> kind, List<Message> out) {
    long gone = named.stream().filter(id -> map.find(kind, id).isEmpty()).count();
    if (gone > 0) {
      out.add(Message.of(key, gone));
    }
  }

  private static Overlay overlay(
      Colouring colouring,
      ChainMap map,
      Supplier<Findings> findings,
      Function<String, Optional<ChainMap>> earlier,
      List<Message> said,
      List<Message> dropped) {
    Id scenario = colouring.scenario();
    if (scenario != null) {
      Optional<Scenario> lost = map.find(Scenario.class, scenario);
      if (lost.isEmpty()) {
        dropped.add(Message.of("story.dropped.scenario"));
        return Overlay.NONE;
      }
      Impact impact = new Knockout(map).impact(lost.get());
      said.addAll(impact.sentences());
      return ImpactLens.full(impact).titled(map, Findings.NONE);
    }
    String finding = colouring.finding();
    Id subject = colouring.subject();
    if (finding != null && subject != null) {
      Optional<Finding> found =
          findings.get().ranked().stream()
              .filter(each -> each.subject().equals(subject))
              .filter(each -> each.findingKind().key().equals(finding))
              .findFirst();
      if (found.isEmpty()) {
        dropped.add(Message.of("story.dropped.finding"));
        return Overlay.NONE;
      }
      said.add(found.get().sentence());
      return Overlays.finding(map, found.get());
    }
    String file = colouring.comparedWith();
    if (file != null) {
      Optional<ChainMap> before = earlier.apply(file);
      if (before.isEmpty()) {
        dropped.add(Message.of("story.dropped.comparison", file));
        return Overlay.NONE;
      }
      return ComparisonLens.full(MapComparison.of(before.get(), map)).titled(map, Findings.NONE);
    }
    String key = colouring.lens();
    if (key == null) {
      return Overlay.NONE;
    }
    boolean left = subject == null || map.find(subject).isPresent();
    Optional<Lens> lens = left ? Lenses.named(key, subject) : Optional.empty();
    if (lens.isEmpty()) {
      dropped.add(Message.of("story.dropped.lens", key));
      return Overlay.NONE;
    }
    return lens.get().equals(Lenses.PLAIN)
        ? Overlay.NONE
        : lens.get().titled(map, lens.get().reads().isEmpty() ? Findings.NONE : findings.get());
  }

  /** Returns the part that an overlay brings out where it dims all else; else the whole. */
  private static Box focus(Geometry geometry, Overlay overlay) {
    Set<Id> shown = overlay.emphasis().keySet();
    List<Box> cards =
        geometry.cards().entrySet().stream()
            .filter(card -> shown.contains(card.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return !overlay.dimOthers() || cards.isEmpty()
        ? geometry.bounds()
        : Box.around(cards).grown(AROUND);
  }
}

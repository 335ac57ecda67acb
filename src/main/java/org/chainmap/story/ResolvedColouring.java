package org.chainmap.story;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.compare.MapComparison;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.Overlays;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a saved view lays over a map, found on that map.
 *
 * @param lens the lens; the plain one where the view has none or it cannot be shown
 * @param focus the one finding that is shown instead, or null
 * @param said what it shows in sentences; empty where there is nothing to say
 * @param dropped why it cannot be shown, in sentences; empty where it can
 */
public record ResolvedColouring(
    Lens lens, @Nullable Finding focus, List<Message> said, List<Message> dropped) {

  /** The bare map. */
  public static final ResolvedColouring PLAIN = shown(Lenses.PLAIN, List.of());

  public ResolvedColouring {
    said = List.copyOf(said);
    dropped = List.copyOf(dropped);
  }

  private static ResolvedColouring shown(Lens lens, List<Message> said) {
    return new ResolvedColouring(lens, null, said, List.of());
  }

  private static ResolvedColouring gone(Message why) {
    return new ResolvedColouring(Lenses.PLAIN, null, List.of(), List.of(why));
  }

  /**
   * Finds what a colouring names. Quick for lenses and findings; a scenario takes O(elements ·
   * steps of its cascade), a comparison reads another map.
   *
   * @param findings the findings of the map, asked for only where one of them is shown
   * @param earlier reads the map of a file to compare with; empty where it cannot
   */
  public static ResolvedColouring of(
      Colouring colouring,
      ChainMap map,
      Supplier<Findings> findings,
      Function<String, Optional<ChainMap>> earlier) {
    Id scenario = colouring.scenario();
    if (scenario != null) {
      Optional<Scenario> lost = map.find(Scenario.class, scenario);
      if (lost.isEmpty()) {
        return gone(Message.of("story.dropped.scenario"));
      }
      Impact impact = new Knockout(map).impact(lost.get());
      return shown(ImpactLens.full(impact), impact.sentences());
    }
    String finding = colouring.finding();
    Id subject = colouring.subject();
    if (finding != null && subject != null) {
      return findings.get().ranked().stream()
          .filter(each -> each.subject().equals(subject))
          .filter(each -> each.findingKind().key().equals(finding))
          .findFirst()
          .map(
              found ->
                  new ResolvedColouring(Lenses.PLAIN, found, List.of(found.sentence()), List.of()))
          .orElseGet(() -> gone(Message.of("story.dropped.finding")));
    }
    String file = colouring.comparedWith();
    if (file != null) {
      return earlier
          .apply(file)
          .map(before -> shown(ComparisonLens.full(MapComparison.of(before, map)), List.of()))
          .orElseGet(() -> gone(Message.of("story.dropped.comparison", file)));
    }
    String key = colouring.lens();
    if (key == null) {
      return PLAIN;
    }
    boolean left = subject == null || map.find(subject).isPresent();
    return (left ? Lenses.named(key, subject) : Optional.<Lens>empty())
        .map(lens -> shown(lens, List.of()))
        .orElseGet(() -> gone(Message.of("story.dropped.lens", key)));
  }

  /**
   * Returns what is laid over the map.
   *
   * @param findings the findings of the map, asked for only where the lens reads some
   */
  Overlay overlay(ChainMap map, Supplier<Findings> findings) {
    Finding shown = focus;
    if (shown != null) {
      return Overlays.finding(map, shown);
    }
    return lens.equals(Lenses.PLAIN)
        ? Overlay.NONE
        : lens.titled(map, lens.reads().isEmpty() ? Findings.NONE : findings.get());
  }
}

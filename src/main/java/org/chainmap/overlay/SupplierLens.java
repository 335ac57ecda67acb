package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * Segments by what their suppliers are, see {@link DominantGroup}: who owns them, where they sit.
 * Those of several groups and those of which nothing is known have looks of their own.
 *
 * @param group what one enterprise is, where that is known
 * @param named what a group is called
 * @param looks gives the groups that occur, those of most segments first, their looks; several may
 *     share one
 * @param <K> what tells the groups apart
 */
record SupplierLens<K>(
    String key,
    Function<Enterprise, Optional<K>> group,
    Function<K, Message> named,
    Function<List<K>, Map<K, LegendEntry>> looks)
    implements Lens {

  private static final LegendEntry UNKNOWN =
      new LegendEntry(Hue.UNKNOWN, 0, Message.of("lens.supplierUnknown"));

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<Id, DominantGroup<K>> leading = new LinkedHashMap<>();
    Map<K, Integer> segments = new LinkedHashMap<>();
    for (Segment segment : map.segments()) {
      DominantGroup<K> found = DominantGroup.of(map, segment.id(), group);
      leading.put(segment.id(), found);
      if (found instanceof DominantGroup.One<K>(K k, var amount)) {
        segments.merge(k, 1, Integer::sum);
      }
    }
    List<K> byFrequency =
        segments.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return overlay(leading, looks.apply(byFrequency));
  }

  private Overlay overlay(Map<Id, DominantGroup<K>> leading, Map<K, LegendEntry> byGroup) {
    LegendEntry several = new LegendEntry(Hue.UNKNOWN, 0.5, Message.of("lens." + key + ".several"));
    OverlayBuilder shown = new OverlayBuilder();
    leading.forEach(
        (id, found) -> {
          switch (found) {
            case DominantGroup.One<K>(K k, Message amount) -> {
              LegendEntry look = byGroup.get(k);
              if (look != null) {
                Message name = named.apply(k);
                Message badge = amount == null ? name : Message.of("lens.badge", name, amount);
                shown.add(id, look, badge);
              }
            }
            case DominantGroup.Several<K>(int groups) ->
                shown.add(id, several, Message.of("lens." + key + ".severalBadge", groups));
            case DominantGroup.Unknown<K>() -> shown.add(id, UNKNOWN, null);
            case DominantGroup.Nobody<K>() -> {}
          }
        });
    List<LegendEntry> order = new ArrayList<>(byGroup.values().stream().distinct().toList());
    order.add(several);
    order.add(UNKNOWN);
    return shown.overlay(order, false);
  }
}

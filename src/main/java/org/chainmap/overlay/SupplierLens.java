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
 * Segments coloured by the dominant group of their suppliers, see {@link DominantGroup}: ownership
 * or location. Segments with several groups and those with unknown groups have separate looks.
 *
 * @param group returns the group of an enterprise, where it is known
 * @param named returns the name of a group
 * @param looks returns the looks of the groups that occur, given those of most segments first;
 *     several groups may share a look
 * @param <K> the type of the groups
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

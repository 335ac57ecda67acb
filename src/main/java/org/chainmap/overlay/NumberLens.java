package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.Result;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * Segments coloured by classes of a number, with the number as a badge. A segment without a number
 * is shown as unknown.
 *
 * @param reads the computed results among its values
 * @param values the number by segment; unknown ones are absent
 */
record NumberLens(
    String key,
    Set<Result> reads,
    BiFunction<ChainMap, Findings, Map<Id, Double>> values,
    Scale scale)
    implements Lens {

  /** Returns a lens of a computed metric, in one hue of increasing strength. */
  static NumberLens computed(Metric metric, Double... bounds) {
    return new NumberLens(
        metric.key(),
        Set.of(metric),
        (map, findings) -> findings.of(metric),
        Scale.heat(metric.unit(), bounds));
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<Id, Double> known = values.apply(map, findings);
    List<Double> ofSegments =
        map.segments().stream().map(s -> known.get(s.id())).filter(Objects::nonNull).toList();
    Scale.Classes classes = scale.classes(name(), ofSegments);
    LegendEntry unknown = new LegendEntry(Hue.UNKNOWN, 0, Message.of("lens.class.unknown", name()));
    OverlayBuilder shown = new OverlayBuilder();
    for (Segment segment : map.segments()) {
      Double value = known.get(segment.id());
      if (value == null) {
        shown.add(segment.id(), unknown, null);
      } else {
        shown.add(segment.id(), classes.of(value), Message.verbatim(scale.said().apply(value)));
      }
    }
    List<LegendEntry> order = new ArrayList<>(classes.looks());
    order.add(unknown);
    return shown.overlay(order, false);
  }
}

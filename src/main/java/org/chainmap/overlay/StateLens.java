package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/** Segments coloured by state. */
record StateLens(String key) implements Lens {

  private static final LegendEntry UNKNOWN =
      new LegendEntry(Hue.UNKNOWN, 0, Message.of("lens.state.unknown"));

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<SegmentState, LegendEntry> looks = new EnumMap<>(SegmentState.class);
    for (SegmentState state : SegmentState.values()) {
      looks.put(state, new LegendEntry(Groups.hue(state), 1, state.label()));
    }
    OverlayBuilder shown = new OverlayBuilder();
    for (Segment segment : map.segments()) {
      SegmentState state = segment.state();
      if (state == null) {
        shown.add(segment.id(), UNKNOWN, null);
      } else {
        shown.add(segment.id(), Objects.requireNonNull(looks.get(state)), state.label());
      }
    }
    List<LegendEntry> order = new ArrayList<>(looks.values());
    order.add(UNKNOWN);
    return shown.overlay(order, false);
  }
}

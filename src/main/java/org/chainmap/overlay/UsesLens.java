package org.chainmap.overlay;

import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;

/** The uses that a chain ends in, brought out before everything else (应用领域图). */
public record UsesLens() implements Lens {

  private static final LegendEntry USE = new LegendEntry(Hue.TEAL, 1, SegmentKind.USE.label());

  @Override
  public String key() {
    return "uses";
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    OverlayBuilder shown = new OverlayBuilder();
    for (Segment segment : map.segments()) {
      if (segment.kind() == SegmentKind.USE) {
        shown.add(segment.id(), USE, null);
      }
    }
    return shown.overlay(List.of(USE), true);
  }
}

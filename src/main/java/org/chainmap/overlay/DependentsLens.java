package org.chainmap.overlay;

import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * The dependents of one segment: the segments it cuts off, which it dominates, and other segments
 * downstream that have alternative supply paths. O(segments + links).
 */
public record DependentsLens(Id segment) implements Lens {

  /** Its key on the command line, followed by a colon and the id of the segment. */
  public static final String KEY = "dependents";

  private static final LegendEntry CUT_OFF =
      new LegendEntry(Hue.RED, 1, Message.of("lens.dependents.cutOff"));
  private static final LegendEntry AFFECTED =
      new LegendEntry(Hue.VERMILION, 0.3, Message.of("lens.dependents.affected"));

  @Override
  public String key() {
    return KEY + ":" + segment.value();
  }

  @Override
  public Message name() {
    return Message.of("lens.dependents.name");
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    if (map.find(Segment.class, segment).isEmpty()) {
      return Overlay.NONE;
    }
    SupplyView supply = SupplyView.of(map);
    LegendEntry start =
        new LegendEntry(
            Hue.BLUE, 1, Message.of("lens.dependents.start", Names.message(map, segment)));
    OverlayBuilder shown = new OverlayBuilder();
    shown.add(segment, start, Message.of("lens.dependents.startBadge"));
    supply
        .cutOff(segment)
        .forEach(id -> shown.add(id, CUT_OFF, Message.of("lens.dependents.cutOffBadge")));
    supply
        .downstream(segment)
        .forEach(id -> shown.add(id, AFFECTED, Message.of("lens.dependents.affectedBadge")));
    for (Link link : map.links()) {
      if (link.kind() == LinkKind.SUPPLY
          && shown.has(link.from())
          && shown.has(link.to())
          && !supply.returns(link.id())) {
        shown.add(link.id(), AFFECTED, null);
      }
    }
    return shown.overlay(List.of(start, CUT_OFF, AFFECTED), true);
  }
}

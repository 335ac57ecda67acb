package org.chainmap.overlay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.MinimumCuts;
import org.chainmap.analysis.Result;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * The smallest sets of segments that cut an end product off: each member with the size of its
 * smallest cut, the products, and the supply links that leave the members.
 */
record MinimumCutLens(String key) implements Lens {

  private static final LegendEntry MEMBER =
      new LegendEntry(Hue.RED, 1, Message.of("lens.minimumCut.member"));
  private static final LegendEntry PRODUCT =
      new LegendEntry(Hue.BLUE, 1, Message.of("lens.minimumCut.product"));

  @Override
  public Set<Result> reads() {
    return Set.of(MinimumCuts.MINIMUM_CUTS, MinimumCuts.SIZE);
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<Id, Integer> members = new TreeMap<>();
    for (List<Id> cut : findings.of(MinimumCuts.MINIMUM_CUTS)) {
      cut.forEach(id -> members.merge(id, cut.size(), Math::min));
    }
    OverlayBuilder shown = new OverlayBuilder();
    members.forEach(
        (id, size) -> {
          if (map.find(Segment.class, id).isPresent()) {
            shown.add(
                id,
                MEMBER,
                size == 1
                    ? Message.of("lens.minimumCut.alone")
                    : Message.of("lens.minimumCut.together", size));
          }
        });
    for (Id product : findings.of(MinimumCuts.SIZE).keySet()) {
      if (map.find(Segment.class, product).isPresent()) {
        shown.add(product, PRODUCT, Message.of("lens.minimumCut.productBadge"));
      }
    }
    for (Link link : map.links()) {
      if (link.kind() == LinkKind.SUPPLY
          && members.containsKey(link.from())
          && !link.from().equals(link.to())) {
        shown.add(link.id(), MEMBER, null);
      }
    }
    return shown.overlay(List.of(MEMBER, PRODUCT), true);
  }
}

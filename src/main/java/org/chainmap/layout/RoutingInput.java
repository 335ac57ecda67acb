package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.layered.graph.DrawnLinks;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.spacing.FlowTransform;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;

/**
 * A map's placed cards and their links as the router reads them.
 *
 * @param links the links between placed cards, in the scene's order
 */
record RoutingInput(RoutingProblem routingProblem, List<Link> links) {

  static RoutingInput of(ChainMap map, Map<Id, Box> cards, FlowTransform flowTransform) {
    Map<Id, Integer> index = new HashMap<>();
    List<Box> boxes = new ArrayList<>();
    for (var segment : map.segments()) {
      Box box = cards.get(segment.id());
      if (box != null) {
        index.put(segment.id(), boxes.size());
        boxes.add(flowTransform.turn(box));
      }
    }
    List<Link> links =
        map.links().stream()
            .filter(link -> index.containsKey(link.from()) && index.containsKey(link.to()))
            .toList();
    int n = links.size();
    int[] from = new int[n];
    int[] to = new int[n];
    int[] kind = new int[n];
    for (int i = 0; i < n; i++) {
      from[i] = Objects.requireNonNull(index.get(links.get(i).from()));
      to[i] = Objects.requireNonNull(index.get(links.get(i).to()));
      kind[i] = links.get(i).kind().ordinal();
    }
    StageIndex stages = StageIndex.of(map);
    int[] stage = new int[boxes.size()];
    index.forEach((id, card) -> stage[card] = stages.stage(id));
    DrawnLinks drawn = new DrawnLinks(from, to, kind);
    return new RoutingInput(RoutingProblem.of(CardBoxes.of(boxes), stage, drawn), links);
  }
}

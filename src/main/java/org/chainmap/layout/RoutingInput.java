package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.spacing.FlowTransform;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;

/**
 * A map's placed cards and their links as the router reads them.
 *
 * @param links the links between placed cards, in the scene's order
 */
record RoutingInput(RoutingProblem routingProblem, List<Link> links) {

  /** Links beyond this many px apart on one side are still told apart. */
  private static final double LEAST_PORT = 5;

  /** What the links of one net have in common; a link like another of its net gets its own. */
  private record Net(Id card, boolean target, LinkKind kind, boolean back, int copy) {}

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
    int[] in = new int[boxes.size()];
    int[] out = new int[boxes.size()];
    for (int i = 0; i < n; i++) {
      from[i] = Objects.requireNonNull(index.get(links.get(i).from()));
      to[i] = Objects.requireNonNull(index.get(links.get(i).to()));
      out[from[i]]++;
      in[to[i]]++;
    }
    int[] net = new int[n];
    boolean[] backwards = new boolean[n];
    boolean[] around = new boolean[n];
    StageIndex stages = StageIndex.of(map);
    Map<Net, Integer> nets = new HashMap<>();
    Map<List<Object>, Integer> copies = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Link link = links.get(i);
      Box target = boxes.get(to[i]);
      boolean back = target.x() < boxes.get(from[i]).right();
      around[i] = stages.stage(link.to()) < stages.stage(link.from());
      backwards[i] = in[to[i]] > target.h() / LEAST_PORT && in[to[i]] > out[from[i]];
      int copy = copies.merge(List.of(link.from(), link.to(), link.kind()), 1, Integer::sum);
      Id card = backwards[i] ? link.to() : link.from();
      Net key = new Net(card, backwards[i], link.kind(), back, copy);
      net[i] = nets.computeIfAbsent(key, k -> nets.size());
    }
    RoutingProblem routingProblem =
        new RoutingProblem(
            boxes.stream().mapToDouble(Box::x).toArray(),
            boxes.stream().mapToDouble(Box::y).toArray(),
            boxes.stream().mapToDouble(Box::right).toArray(),
            boxes.stream().mapToDouble(Box::bottom).toArray(),
            from,
            to,
            net,
            backwards,
            around);
    return new RoutingInput(routingProblem, links);
  }
}

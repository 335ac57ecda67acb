package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.layered.graph.DrawnLinks;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.PortSides;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A map's placed cards and their links as the router reads them.
 *
 * @param links the links between placed cards, in the scene's order
 */
record RoutingInput(RoutingProblem routingProblem, List<Link> links) {

  static RoutingInput of(ChainMap map, Map<Id, Box> cards, Orientation orientation) {
    List<Id> placed = map.segments().stream().map(Segment::id).filter(cards::containsKey).toList();
    List<Link> links =
        map.links().stream()
            .filter(link -> cards.containsKey(link.from()) && cards.containsKey(link.to()))
            .toList();
    return new RoutingInput(scene(map, placed, links, cards, orientation), links);
  }

  /**
   * Some cards of a map and links between them.
   *
   * @param some the segments whose cards are meant, in the order of the map
   * @param links links between them, in the order of the map
   */
  static RoutingProblem scene(
      ChainMap map,
      Collection<Id> some,
      List<Link> links,
      Map<Id, Box> cards,
      Orientation orientation) {
    Map<Id, Integer> index = new HashMap<>();
    List<Box> boxes = new ArrayList<>();
    Map<Id, Integer> stages = new HashMap<>();
    map.stages().forEach(stage -> stages.put(stage.id(), stages.size()));
    int[] stage = new int[some.size()];
    for (Id id : some) {
      Id in = map.find(Segment.class, id).map(Segment::stage).orElse(null);
      stage[boxes.size()] = in == null ? 0 : stages.getOrDefault(in, 0);
      index.put(id, boxes.size());
      boxes.add(orientation.transformed(Objects.requireNonNull(cards.get(id))));
    }
    int n = links.size();
    int[] from = new int[n];
    int[] to = new int[n];
    int[] kind = new int[n];
    @Nullable CardSide[] leaving = new CardSide[n];
    @Nullable CardSide[] entering = new CardSide[n];
    for (int i = 0; i < n; i++) {
      from[i] = Objects.requireNonNull(index.get(links.get(i).from()));
      to[i] = Objects.requireNonNull(index.get(links.get(i).to()));
      kind[i] = links.get(i).kind().ordinal();
      CardSide out = links.get(i).sides().from();
      CardSide in = links.get(i).sides().to();
      leaving[i] = out == null ? null : orientation.transformed(out);
      entering[i] = in == null ? null : orientation.transformed(in);
    }
    return RoutingProblem.of(
        CardBoxes.of(boxes),
        stage,
        new DrawnLinks(from, to, kind),
        new PortSides(leaving, entering));
  }
}

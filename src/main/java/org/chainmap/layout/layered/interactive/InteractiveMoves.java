package org.chainmap.layout.layered.interactive;

import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p3order.SearchRandom;
import org.chainmap.layout.layered.search.LayerStacks;
import org.chainmap.layout.layered.search.PlacementAnnealer;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * The moves of a search that keeps a picture: a card goes to another place or layer, back to where
 * it lay, or changes places with another, and pushes away what is in its way.
 *
 * <p>Postcondition of every step: {@link LayerBounds} still holds; cards that lay apart do so.
 */
public final class InteractiveMoves implements PlacementAnnealer.Moves {

  private final StageGraph graph;
  private final LayerBounds layerBounds;
  private final MentalMapAnnealer.Known known;
  private final LayerStacks cards;
  private final Adjacency linksOf;
  private final SearchRandom searchRandom;
  private final int[] movable;

  /**
   * Moves of linked cards that are not held.
   *
   * @param held which cards must not move
   */
  public InteractiveMoves(
      StageGraph graph,
      LayerBounds layerBounds,
      MentalMapAnnealer.Known known,
      LayerStacks cards,
      boolean[] held,
      SearchRandom searchRandom) {
    this.graph = graph;
    this.layerBounds = layerBounds;
    this.known = known;
    this.cards = cards;
    this.searchRandom = searchRandom;
    linksOf = graph.linksOf();
    movable =
        IntStream.range(0, graph.cards())
            .filter(v -> linksOf.degree(v) > 0 && !held[v] && cards.layer[v] >= 0)
            .toArray();
  }

  @Override
  public int[] movable() {
    return movable;
  }

  @Override
  public int effort(int card) {
    return InteractiveTuning.MOVE_EFFORT + cards.size(cards.layer[card]);
  }

  @Override
  public boolean propose(int v) {
    return switch (searchRandom.below(8)) {
      case 0 -> cards.swap(v);
      case 1 -> exchange(v);
      case 2 -> back(v);
      case 3 -> cards.shift(v, spread(v, 2), searchRandom.below(2) == 0);
      default -> relocate(v);
    };
  }

  private double spread(int v, double heights) {
    double height = graph.height()[v] + Spacing.CARD_GAP;
    return (searchRandom.chance() + searchRandom.chance() - 1) * heights * height;
  }

  private boolean exchange(int v) {
    int to = open(v);
    if (to == cards.layer[v] || cards.size(to) == 0) {
      return false;
    }
    int w = cards.nearest(to, wish(v));
    return isOpen(w, cards.layer[v]) && cards.exchange(v, w);
  }

  private boolean back(int v) {
    if (known.fresh()[v]) {
      return false;
    }
    int c = isOpen(v, known.layer()[v]) ? known.layer()[v] : cards.layer[v];
    return (c != cards.layer[v] || cards.y[v] != known.y()[v]) && cards.put(v, c, known.y()[v]);
  }

  private boolean relocate(int v) {
    int to = searchRandom.below(2) == 0 ? cards.layer[v] : open(v);
    return cards.put(v, to, wish(v) + spread(v, searchRandom.below(2) == 0 ? 1 : 4));
  }

  /** A layer where a card may go. */
  private int open(int v) {
    int low = layerBounds.low(v, cards.layer);
    int high = layerBounds.high(v, cards.layer);
    return low >= high ? cards.layer[v] : low + searchRandom.below(high - low + 1);
  }

  private boolean isOpen(int v, int c) {
    return layerBounds.low(v, cards.layer) <= c && c <= layerBounds.high(v, cards.layer);
  }

  private double wish(int v) {
    int kind = searchRandom.below(4);
    if (kind < 2) {
      return cards.y[v];
    }
    double sum = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      sum += cards.y[graph.from()[e] == v ? graph.to()[e] : graph.from()[e]];
    }
    double mean = sum / linksOf.degree(v);
    return kind == 2 ? mean : (mean + cards.y[v]) / 2;
  }
}

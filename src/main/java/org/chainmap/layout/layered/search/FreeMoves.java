package org.chainmap.layout.layered.search;

import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p3order.SearchRandom;
import org.chainmap.layout.layered.p4place.LeastSquaresPlacement;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * The moves of a search for any better placing: neighbours in a layer swap, or a card goes to
 * another place in its layer or in another layer that its stage and its links allow.
 *
 * <p>Precondition: there are no groups. Postcondition of every step: {@link LayerBounds} still
 * holds; the cards of no layer take more room than those of the fullest did; no layer loses its
 * last card. Cards may overlap afterwards: their y coordinates are desired positions for {@link
 * LeastSquaresPlacement}.
 */
public final class FreeMoves implements PlacementAnnealer.Moves {

  private final StageGraph graph;
  private final LayerBounds layerBounds;
  private final LayerStacks cards;
  private final Adjacency linksOf;
  private final SearchRandom searchRandom;
  private final int[] movable;
  private final double fullest;

  public FreeMoves(
      StageGraph graph,
      LayerBounds layerBounds,
      LayerStacks cards,
      int layers,
      SearchRandom searchRandom) {
    this.graph = graph;
    this.layerBounds = layerBounds;
    this.cards = cards;
    this.searchRandom = searchRandom;
    linksOf = graph.linksOf();
    movable = IntStream.range(0, graph.cards()).filter(v -> cards.layer[v] >= 0).toArray();
    fullest = IntStream.range(0, layers).mapToDouble(cards::filled).max().orElse(0);
  }

  @Override
  public int[] movable() {
    return movable;
  }

  @Override
  public int effort(int card) {
    return SearchTuning.MOVE_EFFORT;
  }

  @Override
  public boolean propose(int card) {
    return searchRandom.below(2) == 0 ? cards.swap(card) : relocate(card);
  }

  /** Moves v to where its neighbours lie, more or less, in a layer that is open to it. */
  private boolean relocate(int v) {
    int low = layerBounds.low(v, cards.layer);
    int high = layerBounds.high(v, cards.layer);
    int from = cards.layer[v];
    int to = low >= high ? from : low + searchRandom.below(high - low + 1);
    double height = graph.height()[v] + Spacing.CARD_GAP;
    if (to != from && (cards.filled(to) + height > fullest || cards.size(from) == 1)) {
      return false;
    }
    double wish =
        wish(v)
            + (searchRandom.chance() + searchRandom.chance() - 1)
                * SearchTuning.MOVE_SPREAD
                * height;
    return cards.insert(v, to, wish);
  }

  private double wish(int v) {
    int degree = linksOf.degree(v);
    if (degree == 0 || searchRandom.below(3) == 0) {
      return cards.y[v];
    }
    double sum = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      sum += cards.y[graph.from()[e] == v ? graph.to()[e] : graph.from()[e]];
    }
    return sum / degree;
  }
}

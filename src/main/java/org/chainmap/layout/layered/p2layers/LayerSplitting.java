package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Makes layers of ranks, the layers within a stage before splitting: one of each, or several of one
 * whose cards exceed the height of a page.
 *
 * <p>Precondition: within a stage every forward link runs to a later rank. Postcondition: those of
 * {@link Layering}; no layer holds cards of two ranks, but for {@link SmallComponents}.
 *
 * <p>Splitting makes links longer and lets them cross those of the layer they pass, so ranks are
 * split seldom. Where most cards of a rank have one link only, little is lost, and the drawing may
 * have the shape of a page; others are split only where the drawing would be extremely narrow.
 */
public final class LayerSplitting {

  private final StageGraph graph;
  private final boolean[] linked;
  private final StageLayering stageLayering;
  private final SmallComponents parts;
  private final int[] links;
  private final int[] pull;

  private LayerSplitting(StageGraph graph, boolean[] forward) {
    this.graph = graph;
    boolean[] all = new boolean[graph.links()];
    Arrays.fill(all, true);
    linked = graph.linked(all);
    stageLayering = StageLayering.of(graph, forward, linked);
    parts = new SmallComponents(graph, linked, stageLayering.rank());
    links = new int[graph.cards()];
    pull = new int[graph.cards()];
    for (int e = 0; e < graph.links(); e++) {
      links[graph.from()[e]]++;
      links[graph.to()[e]]++;
      pull[graph.from()[e]] += forward[e] ? 1 : 0;
      pull[graph.to()[e]] -= forward[e] ? 1 : 0;
    }
  }

  /** The ranks of a graph, ready to be split. */
  public static LayerSplitting of(StageGraph graph, boolean[] forward) {
    return new LayerSplitting(graph, forward);
  }

  /** Layers where any width and height will do. O(cards · log cards). */
  public Layering free() {
    double page = page();
    return layers(page, Math.max(page, PhaseTuning.RIBBON * width()));
  }

  /** Layers about as high as given, or lower, in px. O(cards · log cards). */
  public Layering within(double height) {
    return layers(height, height);
  }

  /** About how large a drawing with these layers is. O(cards + links). */
  public SizeEstimate extent(Layering layering) {
    return SizeEstimate.of(graph, layering);
  }

  /** The height in px of the highest rank. */
  public double highest() {
    double highest = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      for (List<Integer> cards : cards(stage)) {
        highest = Math.max(highest, height(cards));
      }
    }
    return highest;
  }

  /** The cards of a stage: by ranks, and in small parts. */
  private record Stage(List<List<Integer>> ranks, List<SmallComponents.Part> small) {}

  /** Layers of two heights: for ranks of cards with one link, and for others. */
  private Layering layers(double page, double ribbon) {
    List<Stage> stages = new ArrayList<>();
    double most = PhaseTuning.LAYER_TOLERANCE * page;
    for (int stage = 0; stage < graph.stages(); stage++) {
      stages.add(stage(stage, page, ribbon));
      for (List<Integer> cards : stages.getLast().ranks) {
        most = Math.max(most, height(cards) / split(cards, page, ribbon));
      }
    }
    int[] layer = new int[graph.cards()];
    Arrays.fill(layer, -1);
    int[] first = new int[graph.stages() + 1];
    int count = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      first[stage] = count;
      double loose = 0;
      for (int v = 0; v < graph.cards(); v++) {
        loose += graph.stage()[v] == stage && !linked[v] ? room(v) : 0;
      }
      double[] filled = deal(stages.get(stage), page, ribbon, most, count, layer);
      count += filled.length;
      double free = Arrays.stream(filled).map(height -> Math.max(0, page - height)).sum();
      count += loose > free ? (int) Math.ceil((loose - free) / page) : 0;
      count = Math.max(count, first[stage] + 1);
    }
    first[graph.stages()] = count;
    return new Layering(layer, count, first);
  }

  /**
   * Returns what is to be dealt to a stage's layers; where all ranks are low enough, all by ranks.
   */
  private Stage stage(int stage, double page, double ribbon) {
    List<List<Integer>> ranks = cards(stage);
    if (ranks.stream().allMatch(cards -> split(cards, page, ribbon) == 1)) {
      return new Stage(ranks, List.of());
    }
    List<SmallComponents.Part> small = parts.of(ranks, page);
    boolean[] aside = parts.cards(small);
    ranks.forEach(cards -> cards.removeIf(v -> aside[v]));
    ranks.removeIf(List::isEmpty);
    return new Stage(ranks, small);
  }

  /** Deals a stage's cards to layers; how high these are in px. */
  private double[] deal(
      Stage stage, double page, double ribbon, double most, int first, int[] layer) {
    List<Double> heights = new ArrayList<>();
    for (List<Integer> cards : stage.ranks) {
      int layers = split(cards, page, ribbon);
      double share = height(cards) / layers;
      deal(cards, share, layers, first + heights.size(), layer);
      heights.addAll(Collections.nCopies(layers, share));
    }
    double[] filled = heights.stream().mapToDouble(h -> h).toArray();
    return SmallComponents.deal(stage.small, filled, most, first, layer);
  }

  /** Counts how many layers a rank is split into. */
  private int split(List<Integer> cards, double page, double ribbon) {
    double height = height(cards);
    double most = single(cards) ? page : ribbon;
    int layers = height <= PhaseTuning.LAYER_TOLERANCE * most ? 1 : (int) Math.ceil(height / most);
    return Math.min(layers, Math.max(1, cards.size()));
  }

  private List<List<Integer>> cards(int stage) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int r = 0; r < stageLayering.depth()[stage]; r++) {
      lists.add(new ArrayList<>());
    }
    for (int v = 0; v < graph.cards(); v++) {
      if (linked[v] && graph.stage()[v] == stage) {
        lists.get(stageLayering.rank()[v]).add(v);
      }
    }
    return lists;
  }

  /** The height of layers that together have the shape of a page. */
  private double page() {
    double heights = 0;
    double widths = 0;
    double highest = 0;
    for (int v = 0; v < graph.cards(); v++) {
      heights += room(v);
      widths += graph.width()[v] + Spacing.COLUMN_GAP;
      highest = Math.max(highest, room(v));
    }
    double layer = graph.cards() == 0 ? 0 : widths / graph.cards();
    return Math.max(Math.sqrt(heights * layer / PhaseTuning.PLEASANT_RATIO), 3 * highest);
  }

  /** About how wide the drawing is with a layer for every rank. */
  private double width() {
    double width = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      for (List<Integer> cards : cards(stage)) {
        double widest = cards.stream().mapToDouble(v -> graph.width()[v]).max().orElse(0);
        width +=
            widest
                + Math.max(
                    Spacing.COLUMN_GAP, PhaseTuning.TRACKS_PER_CARD * Spacing.TRACK * cards.size());
      }
    }
    return width;
  }

  private boolean single(List<Integer> cards) {
    return 2 * cards.stream().filter(v -> links[v] == 1).count() > cards.size();
  }

  private double height(List<Integer> cards) {
    return cards.stream().mapToDouble(this::room).sum();
  }

  private double room(int v) {
    return graph.height()[v] + Spacing.CARD_GAP;
  }

  /** Deals cards without links among them to several layers: those fed from the left first. */
  private void deal(List<Integer> cards, double share, int parts, int base, int[] layer) {
    cards.sort(Comparator.comparingInt((Integer v) -> pull[v]).thenComparing(v -> v));
    double before = 0;
    for (int v : cards) {
      layer[v] = base + Math.min(parts - 1, (int) ((before + room(v) / 2) / share));
      before += room(v);
    }
  }
}

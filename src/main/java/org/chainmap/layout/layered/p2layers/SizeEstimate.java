package org.chainmap.layout.layered.p2layers;

import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Estimates how large the drawing of a layering becomes, in px with the flow running to the right,
 * from the cards and links of each layer, before anything is ordered or placed. It serves to
 * compare layerings of one graph; a drawn one shows how far the estimates are off as a whole.
 *
 * @param wide the extent along the flow: the widest card of each layer and the gaps between layers
 * @param high the extent across it: the fullest layer, its cards, gaps and passing links
 */
public record SizeEstimate(double wide, double high) {

  /** Estimates the size of a layering. O(cards + links + layers + stages). */
  static SizeEstimate of(StageGraph graph, Layering layering) {
    int count = layering.count();
    int[] layer = layering.layer();
    double[] widest = new double[count];
    double[] cards = new double[count];
    int[] filled = new int[count];
    double[] loose = new double[graph.stages()];
    for (int v = 0; v < graph.cards(); v++) {
      if (layer[v] < 0) {
        loose[graph.stage()[v]] += graph.height()[v] + Spacing.CARD_GAP;
      } else {
        widest[layer[v]] = Math.max(widest[layer[v]], graph.width()[v]);
        cards[layer[v]] += graph.height()[v];
        filled[layer[v]]++;
      }
    }
    int[] first = new int[graph.cards()];
    int[] last = new int[graph.cards()];
    for (int v = 0; v < graph.cards(); v++) {
      first[v] = layer[v];
      last[v] = layer[v];
    }
    for (int e = 0; e < graph.links(); e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      first[from] = Math.min(first[from], layer[to]);
      last[from] = Math.max(last[from], layer[to]);
    }
    int[] passing = new int[count + 1];
    int[] crossing = new int[count + 1];
    for (int v = 0; v < graph.cards(); v++) {
      if (last[v] > first[v]) {
        crossing[first[v]]++;
        crossing[last[v]]--;
        passing[first[v] + 1]++;
        passing[last[v]]--;
      }
    }
    double wide = 0;
    double high = 0;
    int passes = 0;
    int crosses = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      double sum = loose[stage];
      for (int c = layering.first()[stage]; c < layering.first()[stage + 1]; c++) {
        passes += passing[c];
        crosses += crossing[c];
        double gaps =
            Math.max(Spacing.CARD_GAP * filled[c], Spacing.PASSAGE * (filled[c] + passes));
        boolean end = c + 1 == layering.first()[stage + 1];
        double tracks =
            Spacing.CLEARANCE
                + Spacing.ARROW
                + PhaseTuning.TRACKS_PER_CARD * Spacing.TRACK * crosses;
        wide += widest[c] + Math.max(end ? Spacing.STAGE_GAP : Spacing.COLUMN_GAP, tracks);
        high = Math.max(high, cards[c] + gaps);
        sum += cards[c] + gaps;
      }
      high =
          Math.max(high, sum / Math.max(1, layering.first()[stage + 1] - layering.first()[stage]));
    }
    double lastGap = count == 0 ? 0 : Math.min(wide, Spacing.STAGE_GAP);
    return new SizeEstimate(Math.max(1, wide - lastGap), Math.max(1, high));
  }
}

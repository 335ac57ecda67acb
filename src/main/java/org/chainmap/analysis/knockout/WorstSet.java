package org.chainmap.analysis.knockout;

import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * The small set of enterprises or segments whose joint loss costs most: on the supply side the
 * largest part of the end products, on the demand side the largest part of all supply between
 * segments, whose sellers lose their customers.
 *
 * @param ids the elements of the set; fewer than requested where more would not cost more
 * @param lost the cost of their loss, 0–1; on the demand side all readings are the same
 * @param bound an upper bound for what any set of this size is expected to cost, 0–1
 * @param exact whether no set as large is expected to cost more, to within 0.01 %
 * @param candidates the number of candidates
 */
public record WorstSet(
    Among among,
    ChainSide side,
    List<Id> ids,
    Band lost,
    double bound,
    boolean exact,
    int candidates) {

  /** The largest number of elements that can be lost together. */
  public static final int MOST = 3;

  /** The kind of elements in the set. */
  public enum Among implements Keyed {
    ENTERPRISES("enterprises"),
    SEGMENTS("segments");

    private final String key;

    Among(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "among";
    }
  }

  public WorstSet {
    ids = List.copyOf(ids);
  }

  /**
   * Searches for the worst set: exactly where {@link WorstSearch#BUDGET} allows it, else by greedy
   * choice, with the bound. Empty where no loss of this kind costs anything.
   *
   * @param k the number of elements lost together, 1 to {@link #MOST}
   * @throws IllegalArgumentException if {@code k} is out of range
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Optional<WorstSet> of(
      ChainMap map, Among among, ChainSide side, int k, Progress progress) {
    return of(map, among, side, k, WorstSearch.BUDGET, progress);
  }

  static Optional<WorstSet> of(
      ChainMap map, Among among, ChainSide side, int k, long budget, Progress progress) {
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " can be lost together, not " + k);
    }
    RemovalCandidates removalCandidates = RemovalCandidates.of(map, among, side);
    if (removalCandidates.count() == 0) {
      return Optional.empty();
    }
    UpperBounds upperBounds = UpperBounds.of(removalCandidates, progress.part(0, 0.5));
    WorstSearch search =
        new WorstSearch(removalCandidates, upperBounds, k, budget, progress.part(0.5, 1));
    return search.worst(among, side);
  }

  /** Returns it as a scenario that can be shown and saved. */
  public Scenario in(Scenario empty) {
    return empty.withRemoved(ids);
  }

  /** Returns the result in words. */
  public Message sentence(ChainMap map) {
    Phrases phrases = new Phrases(map, SupplyView.of(map));
    Message names =
        switch (among) {
          case ENTERPRISES -> phrases.enterprises(ids);
          case SEGMENTS -> phrases.list(ids);
        };
    String key = "scenario.worst." + side.key() + "." + among.key() + (exact ? "" : ".bound");
    Message cost = Losses.lost(lost);
    return exact
        ? Message.of(key, candidates, ids.size(), names, cost)
        : Message.of(key, candidates, ids.size(), names, cost, Impact.percent(bound));
  }
}

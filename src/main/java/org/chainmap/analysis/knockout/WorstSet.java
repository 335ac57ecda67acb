package org.chainmap.analysis.knockout;

import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.Phrases;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * The few enterprises or segments whose joint loss hurts most: costs the largest part of all that
 * segments supply to one another.
 *
 * @param ids which; fewer than asked for where more would cost no more
 * @param lost what they cost, 0–1
 * @param bound what no set as large can exceed, 0–1
 * @param exact whether no set as large costs more, to within 0.001 %
 * @param candidates among how many
 */
public record WorstSet(
    Among among, List<Id> ids, double lost, double bound, boolean exact, int candidates) {

  /** How many may be lost together at most. */
  public static final int MOST = 3;

  /** What the set is made of. */
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
   * Looks for the worst set: exactly where {@link WorstSearch#BUDGET} allows it, else by greedy
   * choice, with the bound. Nothing where no loss of this kind costs anything.
   *
   * @param k how many are lost together, 1 to {@link #MOST}
   * @throws IllegalArgumentException if {@code k} is out of range
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Optional<WorstSet> of(ChainMap map, Among among, int k, Progress progress) {
    return of(map, among, k, WorstSearch.BUDGET, progress);
  }

  static Optional<WorstSet> of(ChainMap map, Among among, int k, long budget, Progress progress) {
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " can be lost together, not " + k);
    }
    RemovalCandidates removalCandidates = RemovalCandidates.of(map, among);
    if (removalCandidates.count() == 0 || removalCandidates.network().totalSales() == 0) {
      return Optional.empty();
    }
    UpperBounds upperBounds = UpperBounds.of(removalCandidates, progress.part(0, 0.5));
    WorstSearch search =
        new WorstSearch(removalCandidates, upperBounds, k, budget, progress.part(0.5, 1));
    return search.worst(among);
  }

  /** As a scenario that can be shown and kept. */
  public Scenario in(Scenario empty) {
    return empty.withRemoved(ids);
  }

  /** The answer in words. */
  public Message sentence(ChainMap map) {
    Phrases phrases = new Phrases(map, SupplyView.of(map));
    Message names =
        switch (among) {
          case ENTERPRISES -> phrases.enterprises(ids);
          case SEGMENTS -> phrases.list(ids);
        };
    String key = "scenario.worst." + among.key() + (exact ? "" : ".bound");
    return exact
        ? Message.of(key, candidates, ids.size(), names, Impact.percent(lost))
        : Message.of(
            key, candidates, ids.size(), names, Impact.percent(lost), Impact.percent(bound));
  }
}

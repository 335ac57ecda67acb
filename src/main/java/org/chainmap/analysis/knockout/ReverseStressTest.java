package org.chainmap.analysis.knockout;

import java.util.Optional;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The reverse stress test: the fewest enterprises or segments whose joint loss is expected to cost
 * at least a stated part of the end products, among sets of up to {@link WorstSet#MOST}; of those
 * as few, the worst. (Basel Committee on Banking Supervision, <i>Stress testing principles</i>,
 * 2018: it starts from the outcome and asks what brings it about.)
 *
 * @param target the part of the end products whose loss is not acceptable, 0–1
 * @param found the set; empty where none of this size costs so much
 * @param worst the worst set of the largest size that was looked at, empty where no loss costs
 *     anything
 */
public record ReverseStressTest(double target, Optional<WorstSet> found, Optional<WorstSet> worst) {

  /**
   * Runs the test.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static ReverseStressTest of(
      ChainMap map, WorstSet.Among among, double target, Progress progress) {
    Optional<WorstSet> worst = Optional.empty();
    for (int k = 1; k <= WorstSet.MOST; k++) {
      Progress part = progress.part((k - 1.0) / WorstSet.MOST, (double) k / WorstSet.MOST);
      worst = WorstSet.of(map, among, ChainSide.SUPPLY, k, part);
      Optional<WorstSet> found = worst.filter(set -> set.lost().expected() >= target - 1e-9);
      if (found.isPresent()) {
        return new ReverseStressTest(target, found, worst);
      }
    }
    return new ReverseStressTest(target, Optional.empty(), worst);
  }

  /** Tells whether it is sure that nothing smaller reaches the target. */
  public boolean exact() {
    return worst.isEmpty() || worst.get().exact() || worst.get().bound() < target;
  }

  /** Returns the result in words. */
  public Message sentence(ChainMap map) {
    double percent = Impact.percent(target);
    return found
        .map(
            set ->
                Message.of("scenario.breaks.found", percent, set.ids().size(), set.sentence(map)))
        .orElseGet(
            () ->
                worst
                    .map(
                        set ->
                            Message.of(
                                "scenario.breaks.none", percent, WorstSet.MOST, set.sentence(map)))
                    .orElseGet(() -> Message.of("scenario.worst.none.supply")));
  }
}

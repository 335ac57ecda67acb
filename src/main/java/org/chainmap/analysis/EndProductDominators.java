package org.chainmap.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments that every supply path to an end product passes through: dominators (S. Allesina, A.
 * Bodini, <i>Who dominates whom in the ecosystem?</i>, J. Theor. Biol. 230:351, 2004). Each finding
 * gives both readings of the loss: cut off (OR) and an input missing (AND). Segments in a mere
 * line, with one link in and one out, are not listed: every segment of a line is unavoidable.
 * O(segments + links), and again for each finding.
 *
 * <p>Numbers: {@code cutOff} (OR) and {@code downstream} (AND): the number of segments that the
 * loss of each segment reaches. Relations: {@code immediateDominators}, from each segment to the
 * nearest segment on every path from the sources to it; absent where there is none.
 */
public final class EndProductDominators implements Analysis {

  static final Metric CUT_OFF = Metric.of("cutOff", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);
  public static final Metric DOWNSTREAM =
      Metric.of("downstream", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);
  static final Relation IMMEDIATE_DOMINATORS =
      Relation.of("immediateDominators", Datum.SUPPLY_LINKS);

  EndProductDominators() {}

  @Override
  public String key() {
    return "dominators";
  }

  @Override
  public List<Result> results() {
    return List.of(CUT_OFF, DOWNSTREAM, IMMEDIATE_DOMINATORS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    for (Id segment : supply.segments()) {
      findingsBuilder.number(CUT_OFF, segment, supply.cutOffCount(segment));
      findingsBuilder.number(DOWNSTREAM, segment, supply.downstreamCount(segment));
      supply
          .immediateDominator(segment)
          .ifPresent(up -> findingsBuilder.relate(IMMEDIATE_DOMINATORS, segment, up));
    }
    Set<Id> ends = new HashSet<>(supply.ends());
    for (Id dominator : dominators(supply)) {
      progress.check();
      if (!supply.joins(dominator)) {
        continue;
      }
      findingsBuilder.loss(
          FindingKind.DOMINATOR, dominator, () -> clause(findingsBuilder, dominator, ends));
    }
    return findingsBuilder.findings();
  }

  /** Returns the segments above some end product in the dominator tree. */
  private static Set<Id> dominators(SupplyView supply) {
    Set<Id> found = new TreeSet<>();
    for (Id end : supply.ends()) {
      Optional<Id> up = supply.immediateDominator(end);
      while (up.isPresent() && found.add(up.get())) {
        up = supply.immediateDominator(up.get());
      }
    }
    return found;
  }

  private static Message clause(FindingsBuilder findingsBuilder, Id dominator, Set<Id> ends) {
    List<Id> products =
        findingsBuilder.supply().cutOff(dominator).stream().filter(ends::contains).toList();
    return Message.of(
        "analysis.dominator.clause",
        findingsBuilder.phrases().name(dominator),
        findingsBuilder.phrases().briefly(products));
  }
}

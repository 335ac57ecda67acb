package org.chainmap.analysis.score;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Message;

/**
 * Reads what follows from a loss: at least the segments left without any supply path (OR), at most
 * those that miss an input (AND), each as the square root of the fraction of the other segments; a
 * chain of fewer than ten others counts as one of ten. What a segment without any supply link
 * supplies is unknown. A link stands for its whole customer only where it is stated to be
 * essential, and for nothing where it is stated not to be.
 */
final class Consequences {

  private final ScoreInputs scoreInputs;
  private final SupplyView supply;

  Consequences(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.supply = scoreInputs.supply();
  }

  PartScore of(Id segment) {
    return scoreInputs.map().linksAt(segment).stream()
            .noneMatch(link -> link.kind() == LinkKind.SUPPLY)
        ? PartScore.unknown(Part.CONSEQUENCE, Message.of("score.says.consequence.unlinked"))
        : between(supply.cutOffCount(segment), supply.downstreamCount(segment));
  }

  PartScore of(Link link) {
    Dependence known = link.dependence();
    int downstream = supply.downstreamCount(link.id());
    if (known == null) {
      return between(0, downstream);
    }
    return switch (known) {
      case ESSENTIAL -> between(supply.cutOffCount(link.id()), downstream);
      case NON_ESSENTIAL, IGNORED -> between(0, 0);
    };
  }

  /** Returns that of losing some segments at once, these included. */
  PartScore ofAll(List<Id> segments) {
    if (segments.isEmpty()) {
      return between(0, 0);
    }
    if (segments.size() == 1) {
      Id only = segments.getFirst();
      return between(1 + supply.cutOffCount(only), 1 + supply.downstreamCount(only));
    }
    return between(
        segments.size() + without(supply.cutOff(segments), segments),
        segments.size() + without(supply.downstream(segments), segments));
  }

  private static int without(List<Id> reached, List<Id> lost) {
    return (int) reached.stream().filter(id -> !lost.contains(id)).count();
  }

  private PartScore between(int least, int most) {
    return least == most
        ? PartScore.of(
            Part.CONSEQUENCE,
            scoreInputs.ofOthers(most),
            1,
            Message.of("score.says.consequence", most))
        : PartScore.between(
            Part.CONSEQUENCE,
            scoreInputs.ofOthers(least),
            scoreInputs.ofOthers(most),
            Message.of("score.says.consequence.range", least, most));
  }
}

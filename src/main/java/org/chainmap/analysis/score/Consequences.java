package org.chainmap.analysis.score;

import org.chainmap.analysis.SupplyLoss;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Message;

/**
 * Reads what follows from a loss: the part of the end products that is lost when the element fails
 * alone, at least and at most ({@link SupplyLoss}). What a segment without any supply link supplies
 * is unknown. A link stands for the segment at its start where it is stated to be essential, and
 * for nothing where it is stated not to be.
 */
final class Consequences {

  private final ScoreInputs scoreInputs;

  Consequences(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
  }

  PartScore of(Id element) {
    Double least = scoreInputs.number(SupplyLoss.LEAST, element);
    Double most = scoreInputs.number(SupplyLoss.MOST, element);
    if (least == null || most == null || unlinked(element)) {
      return PartScore.unknown(
          Part.CONSEQUENCE,
          Message.of(
              unlinked(element)
                  ? "score.says.consequence.unlinked"
                  : "score.says.consequence.unknown"));
    }
    return between(least, most);
  }

  private boolean unlinked(Id element) {
    return scoreInputs.map().find(Segment.class, element).isPresent()
        && scoreInputs.map().linksAt(element).stream()
            .noneMatch(link -> link.kind() == LinkKind.SUPPLY);
  }

  PartScore of(Link link) {
    Dependence known = link.dependence();
    if (known == Dependence.NON_ESSENTIAL || known == Dependence.IGNORED) {
      return between(0, 0);
    }
    PartScore start = of(link.from());
    return known == Dependence.ESSENTIAL || start.trust() == 0 && start.high() == 1
        ? start
        : between(0, start.high());
  }

  private static PartScore between(double least, double most) {
    return least == most
        ? PartScore.of(Part.CONSEQUENCE, most, 1, Message.of("score.says.consequence", 100 * most))
        : PartScore.between(
            Part.CONSEQUENCE,
            least,
            most,
            Message.of("score.says.consequence.range", 100 * least, 100 * most));
  }
}

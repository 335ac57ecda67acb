package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Betweenness;
import org.chainmap.analysis.SystemicRisk;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.chainmap.text.Message;

/**
 * The parts that depend on the structure of the supply network.
 *
 * <ul>
 *   <li>Cut off (OR), downstream (AND), separated (ignoring directions): the square root of the
 *       fraction of the other segments that the loss reaches; a chain of fewer than ten others
 *       counts as one of ten.
 *   <li>Betweenness: 4 times the fraction of all ordered pairs whose shortest paths pass through
 *       it, at most 1; without cycles no segment lies between more than about a quarter of all
 *       pairs.
 *   <li>Systemic risk: the index as it is. Its trust is one half where no link of the map states a
 *       volume, because all links then count equally.
 * </ul>
 */
final class StructureParts {

  private static final double MOST_PAIRS = 4;
  private static final double WITHOUT_VOLUMES = 0.5;

  private final ScoreInputs scoreInputs;
  private final SupplyView supply;
  private final double pairs;
  private final boolean volumes;

  StructureParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.supply = scoreInputs.supply();
    double n = supply.segments().size();
    this.pairs = (n - 1) * (n - 2);
    this.volumes = supply.links().stream().anyMatch(link -> link.volume() != null);
  }

  List<PartScore> ofSegment(Id segment) {
    List<PartScore> out = new ArrayList<>();
    out.add(reach(Part.CUT_OFF, supply.cutOffCount(segment)));
    out.add(reach(Part.DOWNSTREAM, supply.downstreamCount(segment)));
    out.add(reach(Part.SEPARATED, supply.cuts(segment) ? supply.separated(segment) : 0));
    out.add(betweenness(segment));
    out.add(systemicRisk(segment));
    return out;
  }

  List<PartScore> ofLink(Link link) {
    return List.of(
        reach(Part.CUT_OFF, supply.cutOffCount(link.id())),
        reach(Part.DOWNSTREAM, supply.downstreamCount(link.id())),
        reach(Part.SEPARATED, supply.smallerSide(link.id())));
  }

  /** Returns one of the parts that count segments. */
  PartScore reach(Part part, int segments) {
    return PartScore.of(
        part, scoreInputs.ofOthers(segments), 1, Message.of("score.says." + part.key(), segments));
  }

  private PartScore betweenness(Id segment) {
    Double passed = scoreInputs.number(Betweenness.BETWEENNESS, segment);
    if (passed == null) {
      return PartScore.unknown(Part.BETWEENNESS, Message.of("score.says.notComputed"));
    }
    double part = pairs > 0 ? passed / pairs : 0;
    return PartScore.of(
        Part.BETWEENNESS, MOST_PAIRS * part, 1, Message.of("score.says.betweenness", 100 * part));
  }

  /** Returns the part of all sales that is lost with a segment or enterprise. */
  PartScore systemicRisk(Id element) {
    Double index = scoreInputs.number(SystemicRisk.ESRI, element);
    if (index == null) {
      return PartScore.unknown(
          Part.SYSTEMIC_RISK,
          Message.of(
              scoreInputs.computed(SystemicRisk.ESRI)
                  ? "score.says.systemicRisk.none"
                  : "score.says.notComputed"));
    }
    return PartScore.of(
        Part.SYSTEMIC_RISK,
        index,
        volumes ? 1 : WITHOUT_VOLUMES,
        Message.of(
            volumes ? "score.says.systemicRisk" : "score.says.systemicRisk.equal", 100 * index));
  }
}

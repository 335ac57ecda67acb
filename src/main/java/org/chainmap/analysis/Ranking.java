package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/**
 * Severity points of a finding, and the severity they mean.
 *
 * <ul>
 *   <li>A finding starts with the points of its {@link FindingKind}.
 *   <li>Reach: up to 15 points for the part of the chain's other segments that lie downstream (AND
 *       reading), and up to 40 for the part that is cut off from every source (OR reading); a chain
 *       of fewer than ten others counts as one of ten, so that a map just begun is not full of
 *       alarms.
 *   <li>A segment on which no other relies: −10.
 *   <li>Where the subject is a segment, 10 points times the {@link Concern} of each fact known of
 *       it: substitutability, state, and the part of its time to recover that it does not survive.
 *       Unknown facts add nothing; {@link #missing} lists them.
 * </ul>
 *
 * From 65 points a finding is critical, from 45 high, from 25 medium, else low. The points are a
 * convention of this program, chosen so that segments that are hard to replace and supply many
 * others come first.
 *
 * <p>This ranks single findings. The score ({@code analysis.score}) ranks the bottlenecks that they
 * are about, by the same table of concerns.
 */
public final class Ranking {

  private static final double CRITICAL = 65;
  private static final double HIGH = 45;
  private static final double MEDIUM = 25;

  private static final double FOR_DOWNSTREAM = 15;
  private static final double FOR_CUT_OFF = 40;
  private static final int FEWEST_OTHERS = 10;
  private static final double FOR_NOTHING_DOWNSTREAM = -10;
  private static final double FOR_FACT = 10;

  private final ChainMap map;
  private final int others;

  Ranking(ChainMap map, SupplyView supply) {
    this.map = map;
    this.others = Math.max(FEWEST_OTHERS, supply.segments().size() - 1);
  }

  /**
   * Returns the points of a finding about a subject, given the number of segments its loss reaches.
   */
  double points(FindingKind findingKind, Id subject, int downstream, int cutOff) {
    double points =
        findingKind.base()
            + FOR_DOWNSTREAM * Math.min(1, (double) downstream / others)
            + FOR_CUT_OFF * Math.min(1, (double) cutOff / others);
    Segment segment = map.find(Segment.class, subject).orElse(null);
    if (segment == null) {
      return points;
    }
    boolean stateCounted = findingKind == FindingKind.GAP || findingKind == FindingKind.WEAK;
    return points
        + (downstream == 0 ? FOR_NOTHING_DOWNSTREAM : 0)
        + FOR_FACT * Concern.sum(stateCounted ? null : segment.state(), segment.facts());
  }

  /** Returns the severity for a number of points. */
  public static Severity severity(double points) {
    if (points >= CRITICAL) {
      return Severity.CRITICAL;
    }
    if (points >= HIGH) {
      return Severity.HIGH;
    }
    return points >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
  }

  /** Returns messages naming the segments about which the ranking knows too little. */
  static List<Message> missing(ChainMap map, Phrases phrases) {
    List<Id> unknown =
        map.segments().stream()
            .filter(
                s ->
                    s.facts().substitutability() == null
                        || s.facts().timeToRecover() == null
                        || s.facts().timeToSurvive() == null)
            .map(Segment::id)
            .toList();
    return unknown.isEmpty()
        ? List.of()
        : List.of(Message.of("analysis.unjudged.ranking", phrases.list(unknown)));
  }
}

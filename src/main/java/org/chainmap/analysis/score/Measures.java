package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * What would help against a bottleneck: each measure that is thinkable for such an element is put
 * into the map as a change and the map is scored again; those that lower the element's score are
 * listed, the best first. See {@link Proposals} for what is tried.
 */
public final class Measures {

  /** A gain of less is none. */
  private static final double LEAST = 0.05;

  private static final Comparator<Measure> BEST_FIRST =
      Comparator.comparing(Measure::gain, Comparator.reverseOrder()).thenComparing(Measure::kind);

  private Measures() {}

  /**
   * The measures against one bottleneck. One scoring of the map for each that is tried; analyses
   * that are too slow to follow edits are taken as they are and not run again.
   *
   * @param known what is known of the map
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static List<Measure> against(
      ChainMap map, Assessment known, Id bottleneck, Progress progress) {
    List<Proposal> proposals = proposals(map, bottleneck);
    double before = scored(map, known, bottleneck, progress);
    List<Measure> out = new ArrayList<>();
    for (Proposal proposal : proposals) {
      progress.check();
      double after = scored(map.with(proposal.change()), known, bottleneck, Progress.NONE);
      if (before - after >= LEAST) {
        out.add(
            new Measure(
                proposal.kind(),
                bottleneck,
                proposal.segments(),
                proposal.change(),
                before,
                after,
                proposal.says()));
      }
      progress.report((out.size() + 1.0) / (proposals.size() + 1));
    }
    out.sort(BEST_FIRST);
    return out;
  }

  /** The score of an element, or NaN where it has none, so that nothing seems to help. */
  private static double scored(ChainMap map, Assessment known, Id element, Progress progress) {
    return Rescoring.of(map, known, progress).of(element).map(Score::value).orElse(Double.NaN);
  }

  private static List<Proposal> proposals(ChainMap map, Id bottleneck) {
    Proposals proposals = new Proposals(map);
    List<Proposal> all = new ArrayList<>();
    map.find(Segment.class, bottleneck).map(proposals::forSegment).ifPresent(all::addAll);
    map.find(Enterprise.class, bottleneck).map(proposals::forEnterprise).ifPresent(all::addAll);
    map.find(Link.class, bottleneck).map(proposals::forLink).ifPresent(all::addAll);
    return all.stream().filter(proposal -> !proposal.change().isEmpty()).toList();
  }

  /**
   * A measure to be tried.
   *
   * @param segments where it takes place
   */
  record Proposal(MeasureKind kind, List<Id> segments, Change change, Message says) {}
}

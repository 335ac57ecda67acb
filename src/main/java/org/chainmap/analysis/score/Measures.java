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
 * Finds measures against a bottleneck. Each measure that suits the kind of element is applied to
 * the map as a change and the map is scored again; measures that lower the element's score are
 * listed, the best first. {@link Proposals} lists the measures that are tried.
 */
public final class Measures {

  /** A smaller gain counts as none. */
  private static final double LEAST = 0.05;

  private static final Comparator<Measure> BEST_FIRST =
      Comparator.comparing(Measure::gain, Comparator.reverseOrder()).thenComparing(Measure::kind);

  private Measures() {}

  /**
   * Returns the measures against one bottleneck. The map is scored once for each measure tried;
   * results of analyses that are too slow to run after every edit are reused.
   *
   * @param known the assessment of the map
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

  /**
   * Returns the score of an element, or NaN where it has none, so that no measure seems to help.
   */
  private static double scored(ChainMap map, Assessment known, Id element, Progress progress) {
    return Rescoring.of(map, known, progress).of(element).map(Score::low).orElse(Double.NaN);
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
   * @param segments the segments it changes
   */
  record Proposal(MeasureKind kind, List<Id> segments, Change change, Message says) {}
}

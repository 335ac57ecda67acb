package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A map with its story: its saved views, or where it has none those that are proposed for it. The
 * findings are computed at most once, and only where a view shows some.
 */
public final class Story {

  private final ChainMap map;
  private final List<SavedView> views;
  private final Function<String, Optional<ChainMap>> earlier;
  private final Progress progress;
  private @Nullable Findings findings;

  private Story(
      ChainMap map,
      @Nullable Findings findings,
      Function<String, Optional<ChainMap>> earlier,
      Progress progress) {
    this.findings = findings;
    this.earlier = earlier;
    this.progress = progress;
    if (!map.all(SavedView.class).isEmpty()) {
      this.map = map;
    } else {
      List<Element> all = new ArrayList<>(map.elements().values());
      all.addAll(StoryProposal.of(map, findings(map), progress));
      this.map = ChainMap.of(all);
    }
    this.views = this.map.all(SavedView.class);
  }

  /**
   * Returns the story of a map.
   *
   * @param earlier reads the map of a file that a view compares with; empty where it cannot
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Story of(
      ChainMap map, Function<String, Optional<ChainMap>> earlier, Progress progress) {
    return new Story(map, null, earlier, progress);
  }

  /**
   * Returns the story of a map whose findings are known.
   *
   * @param earlier reads the map of a file that a view compares with; empty where it cannot
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Story of(
      ChainMap map,
      Findings findings,
      Function<String, Optional<ChainMap>> earlier,
      Progress progress) {
    return new Story(map, findings, earlier, progress);
  }

  /** Returns the map, with the proposed views and their scenario where it has no own views. */
  public ChainMap map() {
    return map;
  }

  /** Returns the views in their order; empty for a map without segments and views. */
  public List<SavedView> views() {
    return views;
  }

  /**
   * Resolves one of the views.
   *
   * @param geometry where everything on the map lies
   */
  public ShownView shown(SavedView view, Geometry geometry) {
    return ShownView.of(view, map, geometry, () -> findings(map), earlier);
  }

  private Findings findings(ChainMap of) {
    Findings known = findings;
    if (known == null) {
      known = Assessment.of(of, progress).findings();
      findings = known;
    }
    return known;
  }
}

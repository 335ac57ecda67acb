package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A map with its story: its saved views, or where it has none those that are proposed for it. What
 * takes long is done at most once, and only where it is asked for: the proposal for its views, the
 * findings for views that show some. Belongs to one thread.
 */
public final class Story {

  /** The part of the work after which the findings are known. */
  private static final double FOUND = 0.7;

  private final ChainMap own;
  private final Function<String, Optional<ChainMap>> earlier;
  private final Progress progress;
  private @Nullable ChainMap whole;
  private @Nullable Findings findings;

  private Story(
      ChainMap map,
      @Nullable Findings findings,
      Function<String, Optional<ChainMap>> earlier,
      Progress progress) {
    this.own = map;
    this.findings = findings;
    this.earlier = earlier;
    this.progress = progress;
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

  /**
   * Returns the map, with the proposed views and their scenario where it has no own views.
   *
   * @throws java.util.concurrent.CancellationException if the work is cancelled
   */
  public ChainMap map() {
    ChainMap known = whole;
    if (known == null) {
      known = proposed() ? withProposal() : own;
      whole = known;
    }
    return known;
  }

  private ChainMap withProposal() {
    List<Element> all = new ArrayList<>(own.elements().values());
    all.addAll(StoryProposal.of(own, findings(), progress.part(FOUND, 1)));
    return ChainMap.of(all);
  }

  /** Tells whether its views are proposed, because the map has none. */
  public boolean proposed() {
    return own.all(SavedView.class).isEmpty();
  }

  /** Returns the views in their order; empty for a map without segments and views. */
  public List<SavedView> views() {
    return map().all(SavedView.class);
  }

  /**
   * Returns the first view that is wanted. Assesses the map only where none of the views that need
   * no findings is.
   *
   * @param wanted takes the number of a view from 1 and the view
   */
  public Optional<SavedView> first(BiPredicate<Integer, SavedView> wanted) {
    return first(beginning(), wanted).or(() -> first(views(), wanted));
  }

  private List<SavedView> beginning() {
    return proposed() ? StoryProposal.beginning(own) : views();
  }

  private static Optional<SavedView> first(
      List<SavedView> views, BiPredicate<Integer, SavedView> wanted) {
    return IntStream.range(0, views.size())
        .filter(i -> wanted.test(i + 1, views.get(i)))
        .mapToObj(views::get)
        .findFirst();
  }

  /**
   * Resolves one of the views.
   *
   * @param geometry where everything on the map lies
   */
  public ShownView shown(SavedView view, Geometry geometry) {
    ChainMap map = beginning().contains(view) ? own : map();
    return ShownView.of(view, map, geometry, this::findings, earlier);
  }

  private Findings findings() {
    Findings known = findings;
    if (known == null) {
      known = Assessment.of(own, progress.part(0, FOUND)).findings();
      findings = known;
    }
    return known;
  }
}

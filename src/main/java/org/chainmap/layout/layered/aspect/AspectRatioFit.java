package org.chainmap.layout.layered.aspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.chainmap.layout.layered.p2layers.LayerSplitting;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p2layers.SizeEstimate;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.task.Progress;

/**
 * Finds layers with which a drawing fills a page of a given width to height: where it would be too
 * high, high ranks are split into several layers of their stage. How large a drawing is shows only
 * when it is made; so layers are chosen by a guess ({@link SizeEstimate}), corrected by what the
 * drawing before measured, and the few that are chosen are drawn.
 *
 * <p>Postcondition: the drawing found, stretched to the page's shape, is no larger than the one of
 * the freely chosen layers, and the straight lines between its linked cards have at most a tenth
 * more crossings.
 */
public final class AspectRatioFit {

  private final LayerSplitting layerSplitting;
  private final double ratio;
  private final BiFunction<Layering, Progress, LayoutResult> draw;
  private final Progress progress;
  private final LayoutResult free;
  private Layering layering;
  private LayoutResult layoutResult;

  /**
   * Searches the layers that suit a page best.
   *
   * @param ratio width to height of the page
   * @param draw makes the drawing with given layers
   */
  public AspectRatioFit(
      LayerSplitting layerSplitting,
      double ratio,
      BiFunction<Layering, Progress, LayoutResult> draw,
      Progress progress) {
    this.layerSplitting = layerSplitting;
    this.ratio = ratio;
    this.draw = draw;
    this.progress = progress;
    layering = layerSplitting.free();
    free = draw.apply(layering, part(0));
    layoutResult = free;
    search();
  }

  public Layering layers() {
    return layering;
  }

  public LayoutResult drawing() {
    return layoutResult;
  }

  private Progress part(int trial) {
    return progress.part(
        (double) trial / SearchTuning.FIT_TRIALS, (trial + 1.0) / SearchTuning.FIT_TRIALS);
  }

  private record Guess(Layering layering, SizeEstimate sizeEstimate) {}

  private void search() {
    LayoutResult last = free;
    Layering tried = layering;
    List<Guess> guesses = free.lacking(ratio) > SearchTuning.FIT_STRETCHED ? guesses() : List.of();
    for (int trial = 1;
        trial < SearchTuning.FIT_TRIALS && last.lacking(ratio) > SearchTuning.FIT_STRETCHED;
        trial++) {
      Layering next = likeliest(guesses, tried, last);
      if (Arrays.equals(next.layer(), tried.layer())) {
        return;
      }
      tried = next;
      last = draw.apply(next, part(trial));
      if (last.crossings() > SearchTuning.FIT_CROSSINGS * free.crossings()) {
        int most = (layering.count() + next.count()) / 2;
        guesses = guesses.stream().filter(g -> g.layering.count() <= most).toList();
      } else if (last.area(ratio) < layoutResult.area(ratio)) {
        layoutResult = last;
        layering = next;
      }
    }
  }

  /** Ever lower layers, beginning with the free ones. */
  private List<Guess> guesses() {
    List<Guess> guesses = new ArrayList<>();
    guesses.add(new Guess(layering, layerSplitting.extent(layering)));
    double height = layerSplitting.highest();
    for (int k = 0; k < SearchTuning.FIT_GUESSES; k++) {
      height *= SearchTuning.FIT_LOWER;
      Layering next = layerSplitting.within(height);
      if (!Arrays.equals(next.layer(), guesses.getLast().layering.layer())) {
        guesses.add(new Guess(next, layerSplitting.extent(next)));
      }
    }
    return guesses;
  }

  /** The layers of which the smallest drawing is expected, for fewer a little larger. */
  private Layering likeliest(List<Guess> guesses, Layering tried, LayoutResult last) {
    SizeEstimate before = layerSplitting.extent(tried);
    double wider = last.wide() / before.wide();
    double higher = last.high() / before.high();
    double[] areas =
        guesses.stream()
            .mapToDouble(
                g ->
                    LayoutResult.area(
                        wider * g.sizeEstimate.wide(), higher * g.sizeEstimate.high(), ratio))
            .toArray();
    double least = Arrays.stream(areas).min().orElse(0);
    for (int k = 0; k < areas.length; k++) {
      if (areas[k] <= SearchTuning.FIT_LARGER * least) {
        return guesses.get(k).layering;
      }
    }
    return tried;
  }
}

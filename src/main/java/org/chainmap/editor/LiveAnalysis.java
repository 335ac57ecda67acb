package org.chainmap.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Measure;
import org.chainmap.analysis.score.Measures;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.overlay.Overlays;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/**
 * The results of the analyses, kept current in the background, and the overlay chosen from them.
 * Views of results need this class and not the editor.
 */
public final class LiveAnalysis {

  private static final AnalysisScheduler.Looker LOOKER =
      new AnalysisScheduler.Looker() {
        @Override
        public Assessment quick(ChainGraph graph, Progress progress) {
          return Assessment.quick(graph, progress);
        }

        @Override
        public Assessment completed(Assessment quick, ChainGraph graph, Progress progress) {
          return quick.completed(graph, progress);
        }
      };

  private final Tasks tasks;
  private final Supplier<ChainMap> map;
  private final Consumer<Aspect> tell;
  private final AnalysisScheduler analysisScheduler;
  private Display display = Display.PLAIN;
  private Overlay overlay = Overlay.NONE;

  /**
   * @param map supplies the current map
   * @param tell receives what changed: {@link Aspect#DISPLAY} or {@link Aspect#OVERLAY}
   */
  LiveAnalysis(Tasks tasks, Supplier<ChainMap> map, Consumer<Aspect> tell) {
    this.tasks = tasks;
    this.map = map;
    this.tell = tell;
    this.analysisScheduler = new AnalysisScheduler(tasks, LOOKER, this::refresh);
  }

  /** Starts assessing the current map and cancels the assessment of the previous one. */
  void follow() {
    analysisScheduler.watch(map.get());
  }

  /** The findings, of the current map or of the one before while analyses run. */
  public Findings findings() {
    return assessment().findings();
  }

  /** The findings and the ranking, of the current map or of the one before while analyses run. */
  public Assessment assessment() {
    return analysisScheduler.assessment();
  }

  /**
   * Computes in the background the measures that would help against a bottleneck of the current
   * map.
   *
   * @param done receives the measures, the best first; never called if the map has changed by then
   */
  public RunningTask measures(
      Id bottleneck, Consumer<List<Measure>> done, Consumer<Throwable> failed) {
    ChainMap now = map.get();
    Assessment known = assessment();
    return tasks.start(
        Message.of("editor.task.measures", Names.message(now, bottleneck)),
        progress -> Measures.against(now, known, bottleneck, progress),
        found -> {
          if (now == map.get()) {
            done.accept(found);
          }
        },
        failed);
  }

  /**
   * Tells whether the findings are of the current map; those of slow analyses may still be missing.
   */
  public boolean current() {
    return analysisScheduler.current();
  }

  /** The error that prevented computing findings, if any. */
  public Optional<Throwable> failure() {
    return analysisScheduler.failure();
  }

  public Display display() {
    return display;
  }

  /** Changes what is laid over the map. */
  public void display(Display changed) {
    display = changed;
    tell.accept(Aspect.DISPLAY);
    refresh();
  }

  /** The overlay that the chosen display lays over the map. */
  public Overlay overlay() {
    return overlay;
  }

  /** Recomputes the overlay for the current map. */
  void refresh() {
    Finding found = Focus.in(findings(), display.focus(), current());
    if (found != null || assessment().complete()) {
      display = display.withFocus(found);
    }
    overlay = overlay(map.get());
    tell.accept(Aspect.OVERLAY);
  }

  private Overlay overlay(ChainMap now) {
    Finding focus = display.focus();
    if (focus != null) {
      return Overlays.finding(now, focus);
    }
    return display.lens().titled(now, findings());
  }
}

package org.chainmap.editor;

import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the assessment of the map current in the background: quick analyses run first, slow ones
 * after them where there are any. A result for an outdated map is dropped; cancelling the slow
 * analyses keeps the results of the quick ones.
 */
final class AnalysisScheduler {

  /** Assesses a map in two steps, a quick one and a complete one. */
  interface Looker {

    /** Runs the quick analyses; called after every edit. */
    Assessment quick(ChainGraph graph, Progress progress);

    /** Adds the remaining analyses, which may take long. */
    Assessment completed(Assessment quick, ChainGraph graph, Progress progress);
  }

  private record Seen(ChainGraph graph, Assessment assessment) {}

  private final Tasks tasks;
  private final Looker looker;
  private final Runnable changed;
  private Assessment assessment = Assessment.NONE;
  private @Nullable ChainMap wanted;
  private @Nullable ChainMap judged;
  private @Nullable RunningTask runningTask;
  private @Nullable Throwable failure;

  AnalysisScheduler(Tasks tasks, Looker looker, Runnable changed) {
    this.tasks = tasks;
    this.looker = looker;
    this.changed = changed;
  }

  /** Returns the latest assessment, of the current map or of the one before while analyses run. */
  Assessment assessment() {
    return assessment;
  }

  /**
   * Tells whether the assessment is of the current map; results of slow analyses may be missing.
   */
  boolean current() {
    return judged != null && judged == wanted;
  }

  /** The error of the last analysis, if it failed. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Starts assessing a map and cancels the assessment of the previous one. */
  void watch(ChainMap map) {
    if (map == wanted) {
      return;
    }
    RunningTask old = runningTask;
    if (old != null) {
      old.cancel();
    }
    wanted = map;
    start(
        Message.of("editor.task.findings"),
        progress -> {
          ChainGraph graph = ChainGraph.of(map);
          return new Seen(graph, looker.quick(graph, progress));
        },
        map,
        Assessment.NONE);
  }

  private void start(
      Message name, Function<Progress, Seen> work, ChainMap map, Assessment otherwise) {
    runningTask =
        tasks.start(
            name,
            work,
            seen -> {
              arrived(map, seen.assessment(), null);
              complete(map, seen);
            },
            problem -> arrived(map, otherwise, problem));
  }

  private void complete(ChainMap map, Seen seen) {
    Assessment quick = seen.assessment();
    if (map == wanted && !quick.complete()) {
      start(
          Message.of("editor.task.allFindings"),
          progress -> new Seen(seen.graph(), looker.completed(quick, seen.graph(), progress)),
          map,
          quick);
    }
  }

  private void arrived(ChainMap map, Assessment result, @Nullable Throwable problem) {
    if (map == wanted) {
      assessment = result;
      judged = map;
      failure = problem;
      changed.run();
    }
  }
}

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
 * Keeps what is known of the map current in the background: at once what quick analyses find, and
 * where there are slow ones, a moment later all. A result for a map left behind is dropped; whoever
 * cancels the slow ones keeps what the quick ones found.
 */
final class AnalysisScheduler {

  /** What looks at a map and says what it knows of it. */
  interface Looker {

    /** What follows every edit. */
    Assessment quick(ChainGraph graph, Progress progress);

    /** With the rest, which may take long. */
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

  /** The latest that is known, of the map as it is now or as it was a moment ago. */
  Assessment assessment() {
    return assessment;
  }

  /** Whether what is known is of the map as it is now; that of slow analyses may be missing. */
  boolean current() {
    return judged != null && judged == wanted;
  }

  /** Why the last look failed, if it did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Looks at a map, giving up on the one before. */
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

package org.chainmap.editor;

import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Running;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Keeps the findings current in the background. A result for a map left behind is dropped. */
final class Watch {

  /** What looks at a map and says what it found. */
  interface Looker {
    Findings look(ChainMap map, Progress progress);
  }

  private final Tasks tasks;
  private final Looker looker;
  private final Runnable changed;
  private Findings findings = Findings.NONE;
  private @Nullable ChainMap wanted;
  private @Nullable ChainMap judged;
  private @Nullable Running running;
  private @Nullable Throwable failure;

  Watch(Tasks tasks, Looker looker, Runnable changed) {
    this.tasks = tasks;
    this.looker = looker;
    this.changed = changed;
  }

  /** The latest findings, of the map as it is now or as it was a moment ago. */
  Findings findings() {
    return findings;
  }

  /** Whether the findings are of the map as it is now. */
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
    Running old = running;
    if (old != null) {
      old.cancel();
    }
    wanted = map;
    Function<Progress, Findings> work = progress -> looker.look(map, progress);
    running =
        tasks.start(
            Message.of("editor.task.findings"),
            work,
            result -> arrived(map, result, null),
            problem -> arrived(map, Findings.NONE, problem));
  }

  private void arrived(ChainMap map, Findings result, @Nullable Throwable problem) {
    if (map == wanted) {
      findings = result;
      judged = map;
      failure = problem;
      changed.run();
    }
  }
}

package org.chainmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** Work that is asked for while it runs is done once more, of what there is then. */
class RepeatedWorkTest {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(waiting::add, Runnable::run);
  private final List<Integer> results = new ArrayList<>();
  private int now;

  private RepeatedWork<Integer> work(Tasks by) {
    return new RepeatedWork<>(
        by,
        Message.verbatim("count"),
        () -> {
          int taken = now;
          return progress -> taken;
        },
        results::add);
  }

  private void run() {
    Objects.requireNonNull(waiting.poll()).run();
  }

  @Test
  void manyWishesWhileItRunsAreOneRunAfterwards() {
    RepeatedWork<Integer> work = work(tasks);
    for (now = 1; now < 6; now++) {
      work.ask();
    }
    assertThat(waiting).hasSize(1);
    run();
    assertThat(results).containsExactly(1);
    run();
    assertThat(results).containsExactly(1, 6);
    assertThat(waiting).isEmpty();
    work.ask();
    run();
    assertThat(results).containsExactly(1, 6, 6);
  }

  @Test
  void whatAPersonCancelledIsDoneWhenItIsAskedForNext() {
    RepeatedWork<Integer> work = work(tasks);
    work.ask();
    tasks.running().getFirst().cancel();
    run();
    assertThat(results).isEmpty();
    work.ask();
    run();
    assertThat(results).hasSize(1);
  }

  @Test
  void doneAtOnceItMayBeAskedForByItsOwnResult() {
    List<RepeatedWork<Integer>> self = new ArrayList<>();
    RepeatedWork<Integer> work =
        new RepeatedWork<>(
            Tasks.immediate(),
            Message.verbatim("count"),
            () -> progress -> ++now,
            result -> {
              results.add(result);
              if (result < 3) {
                self.getFirst().ask();
              }
            });
    self.add(work);
    work.ask();
    assertThat(results).containsExactly(1, 2, 3);
  }
}

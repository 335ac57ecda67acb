package org.chainmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final Message NAME = Message.verbatim("work");

  private final Scope scope = new Scope();
  private final List<String> ended = new ArrayList<>();

  @Test
  void closingEndsTheLatestFirstAndEachOnce() {
    scope.add(() -> ended.add("a"));
    scope.add(() -> ended.add("b"));
    Subscription over = scope.add(() -> ended.add("c"));
    scope.remove(over);
    scope.close();
    scope.close();
    assertThat(ended).containsExactly("b", "a");
  }

  @Test
  void whatIsAddedToAClosedScopeEndsAtOnce() {
    scope.close();
    scope.add(() -> ended.add("late"));
    assertThat(ended).containsExactly("late");
  }

  @Test
  void aMemberMayAddAnotherWhileTheScopeCloses() {
    scope.add(() -> scope.add(() -> ended.add("late")));
    scope.close();
    assertThat(ended).containsExactly("late");
  }

  @Test
  void workIsCancelledWithItsScopeAndOtherWorkIsNot() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks all = new Tasks(waiting::add, Runnable::run);
    Tasks some = all.within(scope);
    RunningTask inside = some.start(NAME, p -> "inside", ended::add, e -> ended.add("failed"));
    all.start(NAME, p -> "outside", ended::add, e -> ended.add("failed"));
    assertThat(all.running()).hasSize(2).isEqualTo(some.running());
    scope.close();
    assertThat(inside.cancelled()).isTrue();
    waiting.forEach(Runnable::run);
    assertThat(ended).containsExactly("outside");
    assertThat(all.running()).isEmpty();
  }

  @Test
  void nothingStartsInAClosedScope() {
    scope.close();
    RunningTask late =
        Tasks.immediate()
            .within(scope)
            .start(NAME, p -> "late", ended::add, e -> ended.add("failed"));
    assertThat(late.cancelled()).isTrue();
    assertThat(ended).isEmpty();
  }

  @Test
  void workCancelledBeforeItBeginsDoesNotBegin() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks tasks = new Tasks(waiting::add, Runnable::run);
    tasks.start(NAME, p -> ended.add("begun"), done -> {}, e -> {}).cancel();
    waiting.forEach(Runnable::run);
    assertThat(ended).isEmpty();
  }

  @Test
  void aListenerIsCalledUntilItsRegistrationIsClosed() {
    Listeners<String> listeners = new Listeners<>();
    Subscription first = listeners.add(ended::add);
    listeners.add(ended::add);
    listeners.tell("x");
    first.close();
    first.close();
    listeners.tell("y");
    assertThat(ended).containsExactly("x", "x", "y");
    assertThat(listeners.count()).isEqualTo(1);
  }
}

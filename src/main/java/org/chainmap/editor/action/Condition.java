package org.chainmap.editor.action;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.text.Message;

/**
 * What must hold for an action to be performed. Where it does not, the obstacle says in a few words
 * what is missing or what to do first.
 *
 * @param <C> the type that the action acts on
 */
@FunctionalInterface
public interface Condition<C> {

  /** Returns why the action cannot be performed now; empty if it can. */
  Optional<Message> obstacle(C target);

  /** Returns a condition that always holds. */
  static <C> Condition<C> none() {
    return target -> Optional.empty();
  }

  /**
   * Returns a condition that holds where {@code holds} does.
   *
   * @param obstacle what is said where it does not
   */
  static <C> Condition<C> that(Predicate<? super C> holds, Message obstacle) {
    return target -> holds.test(target) ? Optional.empty() : Optional.of(obstacle);
  }

  default boolean holds(C target) {
    return obstacle(target).isEmpty();
  }

  /** Returns this and another condition; where both fail, the obstacle of this one is told. */
  default Condition<C> and(Condition<C> further) {
    return target -> obstacle(target).or(() -> further.obstacle(target));
  }

  /** Returns this or another condition; where both fail, the obstacle of this one is told. */
  default Condition<C> or(Condition<C> other) {
    return target -> other.holds(target) ? Optional.empty() : obstacle(target);
  }

  /**
   * Returns this condition on a {@code D} that may have a {@code C}.
   *
   * @param missing what is said where it has none
   */
  default <D> Condition<D> on(Function<D, Optional<C>> part, Message missing) {
    return whole -> part.apply(whole).map(this::obstacle).orElseGet(() -> Optional.of(missing));
  }
}

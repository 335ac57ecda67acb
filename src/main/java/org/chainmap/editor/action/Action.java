package org.chainmap.editor.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.editor.Editor;
import org.chainmap.text.Message;

/**
 * A command offered by menu, toolbar, shortcut, palette or context menu.
 *
 * @param <C> the type it acts on: an {@link Editor}, a window
 * @param key its stable name; its icon carries it too
 * @param label its name
 * @param shortcuts its keys, the first one shown, e.g. {@code Ctrl+Shift+Z}; often none
 * @param condition what must hold for it to be performed; says why where it does not
 * @param perform performs it; called only while the condition holds
 */
public record Action<C>(
    String key,
    Message label,
    List<String> shortcuts,
    Condition<C> condition,
    Consumer<C> perform) {

  public Action {
    shortcuts = List.copyOf(shortcuts);
  }

  /**
   * Returns the same action on a {@code D} that may have a {@code C}.
   *
   * @param missing why it cannot be performed on one that has none
   */
  public <D> Action<D> on(Function<D, Optional<C>> part, Message missing) {
    return new Action<>(
        key,
        label,
        shortcuts,
        condition.on(part, missing),
        whole -> part.apply(whole).filter(condition::holds).ifPresent(perform));
  }

  /** Tells whether it can be performed now. */
  public boolean enabled(C target) {
    return condition.holds(target);
  }

  /** Performs it if it is enabled; returns whether it did. */
  public boolean tryOn(C target) {
    boolean can = enabled(target);
    if (can) {
      perform.accept(target);
    }
    return can;
  }
}

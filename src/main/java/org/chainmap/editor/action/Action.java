package org.chainmap.editor.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.editor.Editor;
import org.chainmap.text.Message;

/**
 * A command offered by menu, toolbar, shortcut, palette or context menu.
 *
 * @param <C> the type it acts on: an {@link Editor}, a window
 * @param key its stable name; its icon carries it too
 * @param label its name
 * @param shortcuts its keys, the first one shown, e.g. {@code Ctrl+Shift+Z}; often none
 * @param enabled whether it can be performed now
 * @param perform performs it; called only while enabled
 */
public record Action<C>(
    String key, Message label, List<String> shortcuts, Predicate<C> enabled, Consumer<C> perform) {

  public Action {
    shortcuts = List.copyOf(shortcuts);
  }

  /**
   * Returns the same action on a {@code D} that may have a {@code C}: enabled only if it has one.
   */
  public <D> Action<D> on(Function<D, Optional<C>> part) {
    return new Action<>(
        key,
        label,
        shortcuts,
        whole -> part.apply(whole).filter(enabled).isPresent(),
        whole -> part.apply(whole).filter(enabled).ifPresent(perform));
  }

  /** Performs it if it is enabled; returns whether it did. */
  public boolean tryOn(C target) {
    boolean can = enabled.test(target);
    if (can) {
      perform.accept(target);
    }
    return can;
  }
}

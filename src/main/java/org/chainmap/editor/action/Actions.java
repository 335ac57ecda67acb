package org.chainmap.editor.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.text.Message;

/**
 * All actions on a document, by theme: menus, toolbar, shortcuts, palette and context menus are
 * made of them.
 */
public final class Actions {

  public static final List<Action<Editor>> ALL =
      Stream.of(
              EditActions.ALL,
              SelectActions.ALL,
              InsertActions.ALL,
              LinkActions.ALL,
              SegmentActions.ALL,
              StageActions.ALL,
              ArrangeActions.ALL,
              ViewActions.ALL,
              StoryActions.ALL,
              LensActions.ALL)
          .flatMap(List::stream)
          .toList();

  private Actions() {}

  public static Action<Editor> named(String key) {
    return ALL.stream().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
  }

  /** Finds the action with this shortcut, written as in menus: {@code Ctrl+Shift+Z}. */
  public static <C> Optional<Action<C>> withShortcut(List<Action<C>> actions, String shortcut) {
    return actions.stream().filter(action -> action.shortcuts().contains(shortcut)).findFirst();
  }

  static Action<Editor> of(
      String key, String shortcuts, Condition<Editor> condition, Consumer<Editor> perform) {
    return new Action<>(
        key,
        Message.of("editor.action." + key),
        shortcuts.isEmpty() ? List.of() : List.of(shortcuts.split(" ")),
        condition,
        perform);
  }

  /** Creates an action whose label is defined elsewhere, e.g. by a constant. */
  static Action<Editor> of(
      String key, Message label, Condition<Editor> condition, Consumer<Editor> perform) {
    return new Action<>(key, label, List.of(), condition, perform);
  }
}

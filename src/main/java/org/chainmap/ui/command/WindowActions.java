package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chainmap.editor.action.Action;
import org.chainmap.editor.action.Actions;
import org.chainmap.model.Removable;
import org.chainmap.text.Message;

/** All actions of the window: its own, then those of the document. */
public final class WindowActions {

  static final List<Action<Commands>> OWN =
      List.of(
          of("new", "Ctrl+N", c -> true, Commands::newMap),
          of("open", "Ctrl+O", c -> true, Commands::openFile),
          of("save", "Ctrl+S", WindowActions::hasMap, Commands::save),
          of("saveAs", "Ctrl+Shift+S", WindowActions::hasMap, Commands::saveAs),
          of("export", "Ctrl+E", WindowActions::hasMap, Commands::export),
          of("close", "Ctrl+W", WindowActions::hasMap, Commands::closeDocument),
          of("quit", "Ctrl+Q", c -> true, Commands::quit),
          of("copyTable", "", Commands::hasList, Commands::copyTable),
          of("find", "Ctrl+F Ctrl+G", WindowActions::hasMap, Commands::find),
          of("whatIf", "Ctrl+K", WindowActions::hasLosable, Commands::whatIf),
          of("palette", "Ctrl+Shift+P", c -> true, Commands::palette),
          of("fullScreen", "F11", c -> true, Commands::fullScreen),
          of("keys", "F1", c -> true, Commands::showKeys),
          of("about", "", c -> true, Commands::about));

  static final List<Action<Commands>> ALL = all();

  private WindowActions() {}

  private static Action<Commands> of(
      String key, String shortcuts, Predicate<Commands> enabled, Consumer<Commands> perform) {
    return new Action<>(
        key,
        Message.of("ui.action." + key),
        shortcuts.isEmpty() ? List.of() : List.of(shortcuts.split(" ")),
        enabled,
        perform);
  }

  private static boolean hasMap(Commands commands) {
    return commands.editor().isPresent();
  }

  private static boolean hasLosable(Commands commands) {
    return commands
        .editor()
        .filter(e -> !e.selection().all(e.map(), Removable.class).isEmpty())
        .isPresent();
  }

  private static List<Action<Commands>> all() {
    List<Action<Commands>> all = new ArrayList<>(OWN);
    Actions.ALL.forEach(action -> all.add(inWindow(action.on(Commands::editor))));
    return List.copyOf(all);
  }

  /** Extends some of the document's actions by the window's part: system clipboard, title block. */
  private static Action<Commands> inWindow(Action<Commands> action) {
    return switch (action.key()) {
      case "copy" ->
          with(
              action,
              c -> action.enabled().test(c) || c.hasChosenRows(),
              c -> {
                if (action.tryOn(c)) {
                  c.copied();
                } else {
                  c.copyRows();
                }
              });
      case "cut" -> with(action, action.enabled(), action.perform().andThen(Commands::copied));
      case "paste" ->
          with(
              action,
              c -> hasMap(c) && c.pastable(),
              c -> {
                c.beforePaste();
                if (action.enabled().test(c)) {
                  action.perform().accept(c);
                }
              });
      case "fitAll" -> with(action, action.enabled(), Commands::fitAll);
      default -> action;
    };
  }

  private static Action<Commands> with(
      Action<Commands> action, Predicate<Commands> enabled, Consumer<Commands> perform) {
    return new Action<>(action.key(), action.label(), action.shortcuts(), enabled, perform);
  }

  public static Action<Commands> named(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no action " + key));
  }

  private static Optional<Action<Commands>> find(String key) {
    return ALL.stream().filter(action -> action.key().equals(key)).findFirst();
  }

  /** Returns the actions with these keys, in this order. */
  static List<Action<Commands>> named(List<String> keys) {
    return keys.stream().map(WindowActions::named).toList();
  }

  /** Returns the actions whose key has this prefix, e.g. all alignments. */
  static List<Action<Commands>> starting(String prefix) {
    return ALL.stream().filter(action -> action.key().startsWith(prefix)).toList();
  }
}

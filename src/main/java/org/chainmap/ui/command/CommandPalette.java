package org.chainmap.ui.command;

import java.util.Comparator;
import java.util.List;
import javafx.stage.Window;
import org.chainmap.canvas.Keys;
import org.chainmap.editor.action.Action;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;

/**
 * The command palette: finds an action by its name and performs it. Those that cannot be performed
 * now come last, with the reason.
 */
public final class CommandPalette {

  private CommandPalette() {}

  public static void open(
      Window owner, Commands commands, Language language, ThemeSwitch themeSwitch) {
    List<Picker.Entry> actions =
        WindowActions.ALL.stream()
            .filter(action -> !action.key().equals("palette"))
            .map(action -> entry(action, commands, language))
            .sorted(Comparator.comparing(entry -> entry.obstacle().isPresent()))
            .toList();
    Picker.open(owner, language, "palette.prompt", actions, themeSwitch, Picker.Typed.NOTHING);
  }

  private static Picker.Entry entry(Action<Commands> action, Commands commands, Language language) {
    return new Picker.Entry(
        language.now(action.label()),
        action.shortcuts().stream().findFirst().map(Keys::shown).orElse(""),
        action.key(),
        action.condition().obstacle(commands).map(language::now),
        () -> action.tryOn(commands));
  }
}

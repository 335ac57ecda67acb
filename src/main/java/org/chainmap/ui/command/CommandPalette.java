package org.chainmap.ui.command;

import java.util.List;
import javafx.stage.Window;
import org.chainmap.editor.action.Action;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;

/** The command palette: finds an enabled action by its name and performs it. */
public final class CommandPalette {

  private CommandPalette() {}

  public static void open(
      Window owner, Commands commands, Language language, ThemeSwitch themeSwitch) {
    List<Picker.Entry> possible =
        WindowActions.ALL.stream()
            .filter(action -> action.enabled().test(commands))
            .filter(action -> !action.key().equals("palette"))
            .map(action -> entry(action, commands, language))
            .toList();
    Picker.open(owner, language.now("palette.prompt"), possible, themeSwitch);
  }

  private static Picker.Entry entry(Action<Commands> action, Commands commands, Language language) {
    return new Picker.Entry(
        language.now(action.label()),
        action.shortcuts().isEmpty() ? "" : action.shortcuts().getFirst(),
        action.key(),
        () -> action.tryOn(commands));
  }
}

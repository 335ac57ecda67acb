package org.chainmap.ui.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.canvas.Keys;
import org.chainmap.tool.Tools;
import org.chainmap.ui.Language;

/** The overview of all keys, as a text. */
public final class KeyCard {

  private KeyCard() {}

  public static String text(Language language) {
    Stream<String> tools =
        Tools.ALL.stream()
            .map(tool -> Keys.shown(tool.shortcut()) + "\t" + language.now(tool.label()));
    Stream<String> actions =
        WindowActions.ALL.stream()
            .filter(action -> !action.shortcuts().isEmpty())
            .map(
                action ->
                    action.shortcuts().stream().map(Keys::shown).collect(Collectors.joining(" / "))
                        + "\t"
                        + language.now(action.label()));
    return Stream.concat(tools, actions).collect(Collectors.joining("\n"));
  }
}

package org.chainmap.ui.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.tool.Tools;
import org.chainmap.ui.Language;

/** The overview of all keys, as a text. */
public final class KeyCard {

  private KeyCard() {}

  public static String text(Language language) {
    Stream<String> tools =
        Tools.ALL.stream().map(tool -> tool.shortcut() + "\t" + language.now(tool.label()));
    Stream<String> actions =
        WindowActions.ALL.stream()
            .filter(action -> !action.shortcuts().isEmpty())
            .map(
                action ->
                    String.join(" / ", action.shortcuts()) + "\t" + language.now(action.label()));
    return Stream.concat(tools, actions).collect(Collectors.joining("\n"));
  }
}

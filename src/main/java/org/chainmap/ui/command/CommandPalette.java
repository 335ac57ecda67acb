package org.chainmap.ui.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Window;
import org.chainmap.canvas.Keys;
import org.chainmap.editor.action.Action;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.PanelLayout;

/**
 * The command palette: finds an action by its name and performs it. Those that cannot be performed
 * now come last, with the reason.
 */
public final class CommandPalette {

  /** The actions for which people use other words than their names, in both languages. */
  private static final Set<String> WITH_WORDS =
      Set.of(
          "export",
          "briefing",
          "exportLists",
          "redactedCopy",
          "copyTable",
          "open",
          "importList",
          "pasteList",
          "new",
          "save",
          "saveAs",
          "saveTemplate",
          "close",
          "quit",
          "versions",
          "recoverUnsaved",
          "find",
          "goTo",
          "comment",
          "replace",
          "whatIf",
          "settings",
          "guide",
          "keys",
          "about",
          "fullScreen",
          "insertPicture",
          "newEnterprise",
          "newNote",
          "newFrame",
          "newSegment",
          "newStage",
          "connect",
          "undo",
          "redo",
          "copy",
          "paste",
          "delete",
          "selectAll",
          "duplicate",
          "tidyAll",
          "fitAll",
          "zoomIn",
          "zoomOut",
          "turn",
          "pin",
          "lock",
          "toFront",
          "align",
          "bottlenecks",
          "dependents",
          "compareWith",
          "mergeWith",
          "zoomFull",
          "editText",
          "anew",
          "tint",
          "lens",
          "linkShape",
          "show.minimap",
          "show.outline",
          "show.inspector",
          "show.lists",
          "show.grid",
          "show.motion");

  private CommandPalette() {}

  public static void open(
      Window owner,
      Commands commands,
      Language language,
      ThemeSwitch themeSwitch,
      PanelLayout panelLayout) {
    List<Picker.Entry> actions =
        Stream.concat(
                WindowActions.ALL.stream()
                    .filter(action -> !action.key().equals("palette"))
                    .map(action -> entry(action, commands, language)),
                ChoiceEntries.all(language, themeSwitch, panelLayout))
            .sorted(Comparator.comparing(entry -> entry.obstacle().isPresent()))
            .toList();
    Picker.open(owner, language, "palette.prompt", actions, themeSwitch, Picker.Typed.NOTHING);
  }

  /** Returns further words that mean an action or the group it belongs to, of both languages. */
  private static String words(String action) {
    int dot = action.indexOf('.');
    String key = dot < 0 || WITH_WORDS.contains(action) ? action : action.substring(0, dot);
    return WITH_WORDS.contains(key)
        ? Arrays.stream(Lang.values())
            .map(lang -> Message.of("ui.words." + key).in(lang))
            .collect(Collectors.joining(" "))
        : "";
  }

  private static Picker.Entry entry(Action<Commands> action, Commands commands, Language language) {
    Optional<Message> menu = ChoiceEntries.menu(action.key());
    return new Picker.Entry(
        language.now(action.label()),
        action.shortcuts().stream()
            .findFirst()
            .map(Keys::shown)
            .or(() -> menu.map(language::now))
            .orElse(""),
        action.key()
            + " "
            + ChoiceEntries.inAllLanguages(action.label())
            + " "
            + menu.map(ChoiceEntries::inAllLanguages).orElse("")
            + " "
            + words(action.key()),
        action.condition().obstacle(commands).map(language::now),
        () -> action.tryOn(commands));
  }
}

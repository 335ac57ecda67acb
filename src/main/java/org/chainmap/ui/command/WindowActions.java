package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainmap.editor.action.Action;
import org.chainmap.editor.action.Actions;
import org.chainmap.editor.action.Condition;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Removable;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.text.Message;
import org.chainmap.ui.document.Shown;

/** All actions of the window: its own, then those of the document. */
public final class WindowActions {

  /** Said where a map is needed and none is open. */
  static final Message NO_MAP = Message.of("ui.obstacle.noMap");

  private static final Condition<Commands> ALWAYS = Condition.none();

  private static final Condition<Commands> MAP =
      Condition.that(commands -> commands.editor().isPresent(), NO_MAP);

  private static final Condition<Commands> LOSABLE =
      MAP.and(Condition.that(WindowActions::hasLosable, Message.of("ui.obstacle.losable")));

  private static final Condition<Commands> ONE_SEGMENT =
      MAP.and(
          Condition.that(WindowActions::hasOneSegment, Message.of("editor.obstacle.oneSegment")));

  private static final Condition<Commands> SEVERAL =
      Condition.that(Commands::hasOtherDocuments, Message.of("ui.obstacle.otherDocuments"));

  private static final Condition<Commands> LINKED =
      MAP.and(Condition.that(WindowActions::hasLinkedSheets, Message.of("ui.obstacle.linked")));

  private static final Condition<Commands> PRESENTABLE =
      MAP.and(Condition.that(WindowActions::hasViews, Message.of("present.none")));

  private static final Condition<Commands> SPREADING =
      MAP.and(
          Condition.that(
              commands ->
                  commands
                      .editor()
                      .filter(e -> e.liveAnalysis().display().lens() instanceof ScenarioLens)
                      .isPresent(),
              Message.of("ui.obstacle.scenario")));

  private static final Condition<Commands> VIEWED =
      MAP.and(
          Condition.that(
              commands ->
                  commands.editor().filter(e -> e.currentView().view().isPresent()).isPresent(),
              Message.of("ui.obstacle.viewed")));

  private static final Condition<Commands> LIST =
      MAP.and(Condition.that(Commands::hasList, Message.of("ui.obstacle.list")));

  private static final Condition<Commands> ROWS =
      Condition.that(Commands::hasChosenRows, Message.of("ui.obstacle.rows"));

  private static final Condition<Commands> PASTABLE =
      MAP.and(commands -> commands.pastesIntoList() ? Optional.empty() : commands.pasteObstacle());

  static final List<Action<Commands>> OWN =
      List.of(
          of("new", "Ctrl+N", ALWAYS, Commands::newMap),
          of("open", "Ctrl+O", ALWAYS, Commands::openFile),
          of("importList", "", ALWAYS, Commands::importList),
          of("pasteList", "", ALWAYS, Commands::pasteList),
          of("refreshLists", "", LINKED, Commands::refreshLists),
          of("save", "Ctrl+S", MAP, Commands::save),
          of("saveAs", "Ctrl+Shift+S", MAP, Commands::saveAs),
          of("saveTemplate", "", MAP, Commands::saveTemplate),
          of("versions", "", MAP, Commands::versions),
          of("recoverUnsaved", "", ALWAYS, Commands::recoverUnsaved),
          of("compareWith", "", MAP, Commands::compareWith),
          of("compareView", "", VIEWED, Commands::compareView),
          of("mergeWith", "", MAP, Commands::mergeWith),
          of("export", "Ctrl+E", MAP, Commands::export),
          of("print", "Ctrl+P", MAP, Commands::print),
          of("briefing", "", MAP, Commands::briefing),
          of("exportLists", "", MAP, Commands::exportLists),
          of("copyPicture", "Ctrl+Alt+Shift+C", MAP, Commands::copyPicture),
          of("animate", "", SPREADING, Commands::animate),
          of("redactedCopy", "", MAP, Commands::redactedCopy),
          of("settings", "Ctrl+Comma", ALWAYS, Commands::settings),
          of("insertPicture", "", MAP, Commands::insertPicture),
          of("close", "Ctrl+W", MAP, Commands::closeDocument),
          of("quit", "Ctrl+Q", ALWAYS, Commands::quit),
          of("copyTable", "", LIST, Commands::copyTable),
          of("find", "Ctrl+F", MAP, Commands::find),
          of("goTo", "Ctrl+G", MAP, Commands::goTo),
          of("newEnterprise", "Ctrl+Shift+E", ONE_SEGMENT, Commands::addEnterprise),
          of("whatIf", "Ctrl+K", LOSABLE, Commands::whatIf),
          of("comment", "Ctrl+Alt+M", MAP, Commands::comment),
          of("findNext", "F3", MAP, c -> c.findAgain(1)),
          of("findPrevious", "Shift+F3", MAP, c -> c.findAgain(-1)),
          of("replace", "Ctrl+H", MAP, Commands::replace),
          of("nextDocument", "Ctrl+Tab", SEVERAL, c -> c.turnTo(1)),
          of("previousDocument", "Ctrl+Shift+Tab", SEVERAL, c -> c.turnTo(-1)),
          of("palette", "Ctrl+Shift+P", ALWAYS, Commands::palette),
          of("fullScreen", "F11", ALWAYS, Commands::fullScreen),
          of("present", "F5", PRESENTABLE, c -> c.present(false)),
          of("presentView", "Shift+F5", PRESENTABLE, c -> c.present(true)),
          of("guide", "F1", ALWAYS, Commands::showGuide),
          of("keys", "Shift+F1", ALWAYS, Commands::showKeys),
          of("about", "", ALWAYS, Commands::about));

  static final List<Action<Commands>> ALL = all();

  private WindowActions() {}

  private static Action<Commands> of(
      String key, String shortcuts, Condition<Commands> condition, Consumer<Commands> perform) {
    return told(
        new Action<>(
            key,
            Message.of("ui.action." + key),
            shortcuts.isEmpty() ? List.of() : List.of(shortcuts.split(" ")),
            condition,
            perform));
  }

  private static boolean hasLosable(Commands commands) {
    return commands
        .editor()
        .filter(e -> !e.selection().all(e.map(), Removable.class).isEmpty())
        .isPresent();
  }

  /** Tells whether there is a story: views, or segments for which one is proposed. */
  private static boolean hasViews(Commands commands) {
    return commands
        .editor()
        .filter(e -> !e.map().segments().isEmpty() || !e.map().all(SavedView.class).isEmpty())
        .isPresent();
  }

  private static boolean hasLinkedSheets(Commands commands) {
    return commands
        .editor()
        .filter(editor -> !editor.map().all(LinkedSheet.class).isEmpty())
        .isPresent();
  }

  private static boolean hasOneSegment(Commands commands) {
    return commands
        .editor()
        .filter(e -> e.selection().size() == 1)
        .filter(e -> !e.selection().all(e.map(), Segment.class).isEmpty())
        .isPresent();
  }

  private static List<Action<Commands>> all() {
    List<Action<Commands>> all = new ArrayList<>(OWN);
    for (Shown shown : Shown.values()) {
      all.add(
          new Action<>(
              "show." + shown.key(),
              Message.of("ui.action.toggle", shown.label()),
              List.of(),
              ALWAYS,
              c -> c.toggle(shown)));
    }
    for (ChainFormat format : ChainFormats.COPIED) {
      all.add(
          told(
              new Action<>(
                  "copyAs." + format.extension(),
                  Message.of("ui.action.copyAs", format.label()),
                  List.of(),
                  MAP,
                  c -> c.copyAs(format))));
    }
    Actions.ALL.forEach(action -> all.add(told(inWindow(action.on(Commands::editor, NO_MAP)))));
    return List.copyOf(all);
  }

  /** Extends some of the document's actions by the window's part: system clipboard, title block. */
  private static Action<Commands> inWindow(Action<Commands> action) {
    return switch (action.key()) {
      case "copy" ->
          with(
              action,
              action.condition().or(ROWS),
              c -> {
                if (action.tryOn(c)) {
                  c.copied();
                } else {
                  c.copyRows();
                }
              });
      case "cut" -> with(action, action.condition(), action.perform().andThen(Commands::copied));
      case "paste" ->
          with(
              action,
              PASTABLE,
              c -> {
                if (c.pasteIntoList() || c.pastePicture() || c.pasteText()) {
                  return;
                }
                c.beforePaste();
                if (action.enabled(c)) {
                  action.perform().accept(c);
                }
              });
      case "saveView", "saveSelectionView" ->
          with(action, action.condition(), action.perform().andThen(Commands::nameView));
      case "fitAll" -> with(action, action.condition(), Commands::fitAll);
      default -> action;
    };
  }

  private static Action<Commands> with(
      Action<Commands> action, Condition<Commands> condition, Consumer<Commands> perform) {
    return new Action<>(action.key(), action.label(), action.shortcuts(), condition, perform);
  }

  /** Lets the window know whenever an action is performed. */
  private static Action<Commands> told(Action<Commands> action) {
    return with(
        action,
        action.condition(),
        commands -> {
          commands.performed(action.key());
          action.perform().accept(commands);
        });
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

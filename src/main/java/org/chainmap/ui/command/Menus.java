package org.chainmap.ui.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.chainmap.editor.Editor;
import org.chainmap.editor.action.Action;
import org.chainmap.geom.Point;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.ListsPlace;
import org.chainmap.ui.document.PanelLayout;
import org.chainmap.ui.document.Shown;
import org.jspecify.annotations.Nullable;

/** Creates the menu bar and the map's context menu from actions. */
public final class Menus {

  private final ActionItems items;
  private final Language language;
  private final MenuBar bar = new MenuBar();

  public Menus(
      ActionItems items,
      Language language,
      ThemeSwitch themeSwitch,
      PanelLayout panelLayout,
      Menu lens,
      Supplier<List<Path>> recent,
      Consumer<Path> open) {
    this.items = items;
    this.language = language;
    Menu file = menu("file", "new", "open");
    file.getItems().add(recentMenu(recent, open));
    add(
        file,
        "",
        "importList",
        "pasteList",
        "refreshLists",
        "",
        "save",
        "saveAs",
        "saveTemplate",
        "",
        "versions",
        "recoverUnsaved",
        "",
        "compareWith",
        "mergeWith",
        "",
        "export",
        "briefing",
        "exportLists",
        "redactedCopy",
        "print",
        "",
        "settings",
        "",
        "close",
        "quit");
    Menu edit = menu("edit");
    edit.getItems()
        .addAll(
            items.step(WindowActions.named("undo"), Editor::undoName),
            items.step(WindowActions.named("redo"), Editor::redoName));
    add(edit, "", "cut", "copy", "copyTable");
    edit.getItems().add(sub("copyAs", "copyAs."));
    add(
        edit,
        "copyPicture",
        "paste",
        "duplicate",
        "delete",
        "",
        "copyStyle",
        "pasteStyle",
        "",
        "editText",
        "selectAll",
        "selectNone",
        "selectSameKind");
    edit.getItems().add(sub("walk", "walk"));
    add(edit, "", "find", "findNext", "findPrevious", "replace", "goTo", "", "palette");
    Menu view = menu("view", "zoomIn", "zoomOut", "zoomFull", "fitAll", "fitSelection", "");
    for (Shown shown : Shown.values()) {
      if (shown == Shown.GRID) {
        view.getItems().add(places(panelLayout));
        add(view, "");
      }
      panel(view, shown, panelLayout.of(shown));
    }
    add(
        view,
        "",
        "saveView",
        "saveSelectionView",
        "updateView",
        "compareView",
        "nextView",
        "previousView",
        "leaveView",
        "");
    view.getItems().addAll(themes(themeSwitch), languages());
    add(view, "", "nextDocument", "previousDocument", "fullScreen");
    Menu insert =
        menu(
            "insert",
            "newSegment",
            "newStage",
            "newEnterprise",
            "",
            "newNote",
            "newFrame",
            "insertPicture",
            "comment",
            "",
            "newLeft",
            "newRight",
            "newAbove",
            "newBelow",
            "",
            "connect",
            "reverse");
    insert.getItems().add(sub("linkKind", "linkKind."));
    Menu arrange = menu("arrange", "tidyAll", "tidySelection");
    arrange.getItems().addAll(sub("anew", "anew."), sub("layouts", "layout."));
    add(arrange, "turn");
    arrange.getItems().add(sub("linkShape", "linkShape."));
    add(arrange, "");
    arrange.getItems().addAll(sub("align", "align."), sub("distribute", "distribute."));
    add(
        arrange,
        "sameSize",
        "fitSize",
        "pin",
        "lock",
        "toFront",
        "toBack",
        "",
        "stageEarlier",
        "stageLater");
    arrange
        .getItems()
        .addAll(
            sub("tint", "tint."),
            sub("segmentKind", "segmentKind."),
            sub("segmentState", "segmentState."));
    Menu analyse = menu("analyse", "bottlenecks", "whatIf", "animate", "dependents");
    analyse.getItems().add(lens);
    Menu present = menu("present", "present", "presentView");
    Menu help = menu("help", "guide", "keys", "", "about");
    bar.getMenus().addAll(file, edit, view, insert, arrange, analyse, present, help);
    bar.getMenus().forEach(items::follow);
    bar.setId("menus");
    language.follow(this::forgetLetters);
  }

  /**
   * Removes the letters of the language before. The scene keeps one without a menu, and takes it
   * for the letter pressed where only their case differs: {@code 分析(N)} and {@code Analyse}, with
   * an n.
   */
  private void forgetLetters() {
    Scene scene = bar.getScene();
    if (scene != null) {
      bar.applyCss();
      bar.layout();
      List.copyOf(scene.getMnemonics().entrySet()).stream()
          .filter(letter -> letter.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .forEach(scene.getMnemonics()::remove);
    }
  }

  public MenuBar bar() {
    return bar;
  }

  private Menu menu(String key, String... actions) {
    Menu menu = new Menu();
    menu.setId("menu-" + key);
    menu.textProperty().bind(language.text("menu." + key));
    menu.setOnShowing(event -> items.refresh());
    add(menu, actions);
    return menu;
  }

  private void add(Menu menu, String... actions) {
    for (String key : actions) {
      menu.getItems()
          .add(key.isEmpty() ? ActionItems.line() : items.item(WindowActions.named(key), true));
    }
  }

  private Menu sub(String key, String prefix) {
    Menu menu = menu(key);
    for (Action<Commands> action : WindowActions.starting(prefix)) {
      menu.getItems().add(items.item(action, true));
    }
    return menu;
  }

  private Menu recentMenu(Supplier<List<Path>> recent, Consumer<Path> open) {
    Menu menu = menu("recent");
    MenuItem none = new MenuItem();
    none.textProperty().bind(language.text("menu.noRecent"));
    none.setDisable(true);
    menu.getItems().add(none);
    menu.setOnShowing(
        event -> {
          List<Path> files = recent.get();
          menu.getItems()
              .setAll(
                  files.isEmpty()
                      ? List.of(none)
                      : files.stream()
                          .map(
                              path -> {
                                MenuItem item = new MenuItem(String.valueOf(path.getFileName()));
                                item.setMnemonicParsing(false);
                                item.setOnAction(chosen -> open.accept(path));
                                return item;
                              })
                          .toList());
        });
    return menu;
  }

  private void panel(Menu menu, Shown shown, BooleanProperty on) {
    CheckMenuItem item = new CheckMenuItem();
    item.setId("menu-panel-" + shown.key());
    item.textProperty().bind(language.text(shown.label()));
    item.selectedProperty().bindBidirectional(on);
    menu.getItems().add(item);
  }

  private Menu places(PanelLayout panelLayout) {
    Menu menu = menu("listsPlace");
    ToggleGroup group = new ToggleGroup();
    for (ListsPlace place : ListsPlace.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("menu-lists-" + place.key());
      item.textProperty().bind(language.text(place.label()));
      item.setToggleGroup(group);
      item.setOnAction(
          event -> {
            panelLayout.putLists(place);
            item.setSelected(panelLayout.listsPlace.get() == place);
          });
      panelLayout.listsPlace.subscribe(now -> item.setSelected(now == place));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu themes(ThemeSwitch themeSwitch) {
    Menu menu = menu("theme");
    ToggleGroup group = new ToggleGroup();
    for (ThemeSwitch.Choice choice : ThemeSwitch.Choice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("menu-theme-" + choice.key());
      item.textProperty().bind(language.text("theme." + choice.key()));
      item.setToggleGroup(group);
      item.setOnAction(event -> themeSwitch.choice().set(choice));
      themeSwitch.choice().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu languages() {
    Menu menu = menu("language");
    ToggleGroup group = new ToggleGroup();
    for (Lang lang : Lang.values()) {
      RadioMenuItem item = new RadioMenuItem(lang == Lang.ZH ? "中文" : "English");
      item.setId("menu-language-" + lang.tag());
      item.setToggleGroup(group);
      item.setOnAction(event -> language.set(lang));
      language.property().subscribe(now -> item.setSelected(now == lang));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Creates the context menu of a list: on the chosen rows and what they stand for. */
  public ContextMenu listContext(Commands commands) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(commands.listItems());
    add(
        menu.getItems(),
        commands,
        List.of(
            List.of("copy", "copyTable"),
            List.of("fitSelection", "whatIf", "dependents", "comment"),
            List.of("delete")));
    items.explain(menu);
    return menu;
  }

  /**
   * Creates the context menu: with the actions on the selection, where there is one, and what makes
   * or arranges things in menus of their own, so that it fits a small screen. Empty groups are
   * omitted, the clipboard's actions are always there.
   */
  public ContextMenu context(Commands commands) {
    ContextMenu menu = new ContextMenu();
    List<MenuItem> entries = menu.getItems();
    List<List<String>> making =
        List.of(List.of("newSegment", "newStage"), List.of("newNote", "newFrame", "insertPicture"));
    boolean chosen = commands.editor().filter(editor -> !editor.selection().isEmpty()).isPresent();
    if (chosen) {
      add(entries, commands, List.of(List.of("editText", "newEnterprise")));
    } else {
      add(entries, commands, making);
    }
    add(
        entries,
        commands,
        List.of(
            List.of("cut", "copy", "paste", "duplicate", "delete"),
            List.of("whatIf", "dependents"),
            List.of("connect", "reverse"),
            List.of("saveView", "saveSelectionView", "leaveView")));
    List<List<String>> arranging =
        List.of(
            List.of("tidySelection", "tidyAll", "anew.free"),
            List.of("lock", "pin", "toFront", "toBack"),
            List.of("fitSize", "stageEarlier", "stageLater"));
    if (chosen) {
      entries.add(ActionItems.line());
      addMenu(entries, commands, "insert", making);
      addMenu(entries, commands, "arrange", arranging);
    } else {
      add(entries, commands, arranging);
    }
    add(entries, commands, List.of(List.of("fitAll")));
    for (String prefix : List.of("linkKind", "segmentKind", "segmentState", "align", "tint")) {
      List<MenuItem> can =
          WindowActions.starting(prefix + ".").stream()
              .filter(action -> action.enabled(commands))
              .map(items::passing)
              .toList();
      if (!can.isEmpty()) {
        Menu sub = new Menu(language.now("menu." + prefix));
        sub.getItems().addAll(can);
        entries.add(sub);
      }
    }
    items.explain(menu);
    return menu;
  }

  private void addMenu(
      List<MenuItem> entries, Commands commands, String key, List<List<String>> groups) {
    Menu sub = new Menu(language.now("menu." + key));
    add(sub.getItems(), commands, groups);
    if (!sub.getItems().isEmpty()) {
      entries.add(sub);
    }
  }

  private void add(List<MenuItem> entries, Commands commands, List<List<String>> groups) {
    Point at = commands.editor().flatMap(editor -> editor.view().pointer()).orElse(null);
    for (List<String> group : groups) {
      List<MenuItem> can =
          WindowActions.named(group).stream()
              .filter(action -> group.contains("paste") || action.enabled(commands))
              .map(items::passing)
              .map(item -> pointing(item, commands, at))
              .toList();
      if (!can.isEmpty() && !entries.isEmpty()) {
        entries.add(ActionItems.line());
      }
      entries.addAll(can);
    }
  }

  /** Lets an action take place where the menu was asked for: the pointer is on the menu by then. */
  private static MenuItem pointing(MenuItem item, Commands commands, @Nullable Point at) {
    EventHandler<ActionEvent> chosen = item.getOnAction();
    item.setOnAction(
        event -> {
          commands.editor().ifPresent(editor -> editor.view().pointAt(at));
          chosen.handle(event);
          commands.editor().ifPresent(editor -> editor.view().pointAt(null));
        });
    return item;
  }
}

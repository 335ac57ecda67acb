package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.chainmap.canvas.Keys;
import org.chainmap.editor.Editor;
import org.chainmap.editor.action.Action;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;

/**
 * Creates menu items and buttons from actions; {@link #refresh} disables those that cannot be
 * performed now.
 */
public final class ActionItems {

  private final Commands commands;
  private final Language language;
  private final BooleanSupplier typing;
  private final BooleanSupplier nearText;
  private final MenuReasons reasons;
  private boolean menuOpen;
  private final List<Runnable> refreshes = new ArrayList<>();

  /**
   * @param typing whether the keyboard focus is in a text field
   * @param nearText whether it is there or in a list, where a letter is no command
   */
  public ActionItems(
      Commands commands, Language language, BooleanSupplier typing, BooleanSupplier nearText) {
    this.commands = commands;
    this.language = language;
    this.typing = typing;
    this.nearText = nearText;
    this.reasons =
        new MenuReasons(
            item ->
                item.getUserData() instanceof Obstacle obstacle
                    ? obstacle.now().map(language::now)
                    : Optional.empty());
  }

  /** Why the action of a menu item cannot be performed now; kept in the item. */
  private interface Obstacle {
    Optional<Message> now();
  }

  /** Tracks whether a menu is open: an action then comes from the menu, not from the keyboard. */
  void follow(Menu menu) {
    menu.addEventHandler(Menu.ON_SHOWING, event -> menuOpen = true);
    menu.addEventHandler(Menu.ON_HIDDEN, event -> Platform.runLater(() -> menuOpen = false));
    explain(menu);
  }

  /** Says on disabled items of a menu why they are disabled. */
  private void explain(Menu menu) {
    menu.addEventHandler(Menu.ON_SHOWN, event -> reasons.follow(menu.getItems()));
    menu.getItems().stream()
        .filter(Menu.class::isInstance)
        .map(Menu.class::cast)
        .forEach(this::explain);
  }

  /** The same for a context menu. */
  void explain(ContextMenu menu) {
    menu.setOnShown(event -> reasons.follow(menu.getItems()));
  }

  public void refresh() {
    refreshes.forEach(Runnable::run);
  }

  /**
   * Creates a menu item with icon and keys. While a text is being typed, its keys have no effect
   * unless they are the window's own, because they mean something else there; a letter has none in
   * lists either.
   */
  MenuItem item(Action<Commands> action, boolean withKeys) {
    MenuItem item = new MenuItem();
    item.setId("menu-" + action.key());
    item.textProperty().bind(language.text(action.label()));
    ActionIcons.of(action.key()).ifPresent(icon -> item.setGraphic(Icons.of(icon)));
    if (withKeys && !action.shortcuts().isEmpty()) {
      item.setAccelerator(Keys.combination(action.shortcuts().getFirst()));
    }
    item.setOnAction(
        event -> {
          if (menuOpen || !keysTaken(action)) {
            action.tryOn(commands);
          }
        });
    Obstacle obstacle = obstacle(action);
    item.setUserData(obstacle);
    refreshes.add(() -> item.setDisable(obstacle.now().isPresent()));
    return item;
  }

  private Obstacle obstacle(Action<Commands> action) {
    return () -> action.condition().obstacle(commands);
  }

  /** Creates a menu item that also names the step that the action would take now, if any. */
  MenuItem step(Action<Commands> action, Function<Editor, Optional<Message>> step) {
    MenuItem item = item(action, true);
    item.textProperty().unbind();
    Runnable name =
        () ->
            item.setText(
                language.now(
                    commands
                        .editor()
                        .flatMap(step)
                        .map(what -> Message.of("ui.menu.step", action.label(), what))
                        .orElse(action.label())));
    refreshes.add(name);
    language.follow(name);
    return item;
  }

  /** Tells whether an action's keys mean something else where the keyboard focus is. */
  private boolean keysTaken(Action<Commands> action) {
    return action.shortcuts().stream().limit(1).anyMatch(Keys::letter)
        ? nearText.getAsBoolean()
        : typing.getAsBoolean() && !WindowActions.OWN.contains(action);
  }

  /**
   * Creates a radio menu item that is ticked while its choice is active.
   *
   * @param text its name among the other choices
   */
  RadioMenuItem choice(Action<Commands> action, Message text, Predicate<Commands> chosen) {
    RadioMenuItem item = new RadioMenuItem();
    item.setId("menu-" + action.key());
    item.textProperty().bind(language.text(text));
    item.setOnAction(
        event -> {
          action.tryOn(commands);
          item.setSelected(chosen.test(commands));
        });
    Obstacle obstacle = obstacle(action);
    item.setUserData(obstacle);
    refreshes.add(
        () -> {
          item.setDisable(obstacle.now().isPresent());
          item.setSelected(chosen.test(commands));
        });
    return item;
  }

  /** Creates a menu item for a menu that exists only while it is shown. */
  MenuItem passing(Action<Commands> action) {
    MenuItem item = new MenuItem();
    item.setId("context-" + action.key());
    item.setText(language.now(action.label()));
    ActionIcons.of(action.key()).ifPresent(icon -> item.setGraphic(Icons.of(icon)));
    if (!action.shortcuts().isEmpty()) {
      item.setAccelerator(Keys.combination(action.shortcuts().getFirst()));
    }
    item.setOnAction(event -> action.tryOn(commands));
    Obstacle obstacle = obstacle(action);
    item.setUserData(obstacle);
    item.setDisable(obstacle.now().isPresent());
    return item;
  }

  /** Creates a button with icon, text and a tooltip that names the keys, or why it is grey. */
  Reasoned button(Action<Commands> action, boolean withText) {
    Button button = new Button();
    button.setId("button-" + action.key());
    ActionIcons.of(action.key()).ifPresent(icon -> button.setGraphic(Icons.of(icon)));
    button.textProperty().bind(language.text(action.label()));
    if (!withText) {
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    button.accessibleTextProperty().bind(language.text(action.label()));
    button.setTooltip(tooltip(action));
    button.setOnAction(event -> action.tryOn(commands));
    return reasoned(button, action);
  }

  /** Frames a control of an action; it is grey, and says why, while that cannot be performed. */
  Reasoned reasoned(Control control, Action<Commands> action) {
    Reasoned reasoned = new Reasoned(control, language);
    refreshes.add(() -> reasoned.show(action.condition().obstacle(commands)));
    return reasoned;
  }

  Tooltip tooltip(Action<Commands> action) {
    Message label = action.label();
    return Buttons.tooltip(
        language,
        action.shortcuts().isEmpty()
            ? label
            : Message.of("ui.tooltip.keys", label, Keys.shown(action.shortcuts().getFirst())));
  }

  static SeparatorMenuItem line() {
    return new SeparatorMenuItem();
  }
}

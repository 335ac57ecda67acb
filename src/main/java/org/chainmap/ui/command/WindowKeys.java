package org.chainmap.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.chainmap.canvas.Keys;
import org.chainmap.editor.action.Action;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Tool;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.Tools;
import org.chainmap.ui.WindowScope;

/**
 * Handles keys that no menu item has: an action's additional keys, and keys without Ctrl, which
 * mean an action or a tool while the map has the keyboard focus. Also those that controls would
 * take first or misunderstand.
 */
public final class WindowKeys {

  private final Commands commands;
  private final BooleanSupplier typing;
  private final BooleanSupplier nearText;
  private final Supplier<Optional<ToolBox>> tools;
  private final Consumer<Message> refused;
  private final RefusedTyping refusedTyping;
  private boolean withAlt;

  /**
   * @param typing whether the keyboard focus is in a text field
   * @param nearText whether it is there or in a list, where a letter is no command
   * @param tools the tools of the selected tab's document, if any
   * @param refused is told why an action cannot be performed whose keys were pressed
   */
  public WindowKeys(
      Commands commands,
      BooleanSupplier typing,
      BooleanSupplier nearText,
      Supplier<Optional<ToolBox>> tools,
      Consumer<Message> refused) {
    this.commands = commands;
    this.typing = typing;
    this.nearText = nearText;
    this.tools = tools;
    this.refused = refused;
    this.refusedTyping = new RefusedTyping(nearText, refused);
  }

  /**
   * Listens for additional keys of actions everywhere in the window; menus handle the first key.
   *
   * @param scope the lifetime of the window
   */
  public void listen(Scene scene, Scope scope) {
    for (Action<Commands> action : WindowActions.ALL) {
      action.shortcuts().stream()
          .flatMap(key -> Keys.combinations(key).stream())
          .skip(1)
          .filter(key -> key.getShortcut() == KeyCombination.ModifierValue.DOWN)
          .forEach(key -> scene.getAccelerators().put(key, () -> unlessTyping(action)));
    }
    WindowScope.filter(scene.getWindow(), KeyEvent.ANY, this::altReleased, scope);
    refusedTyping.listen(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::copyFromList);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::takeFirst);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::explain);
  }

  /**
   * Keeps the release of Alt from the menu bar where a letter was pressed with it: the bar takes it
   * for Alt alone, which selects the first menu, and closes the one that the letter opened, unless
   * that was on the screen before Alt was released.
   */
  private void altReleased(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      withAlt = event.isAltDown() && event.getCode() != KeyCode.ALT;
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == KeyCode.ALT) {
      if (withAlt) {
        event.consume();
      }
      withAlt = false;
    }
  }

  /** Copies the rows chosen in a list, also if nothing of the map is chosen. */
  private void copyFromList(KeyEvent event) {
    Action<Commands> copy = WindowActions.named("copy");
    if (Keys.combination(copy.shortcuts().getFirst()).match(event)
        && commands.hasChosenRows()
        && copy.tryOn(commands)) {
      event.consume();
    }
  }

  /** Performs what a control with the keyboard focus would otherwise take the keys of. */
  private void takeFirst(KeyEvent event) {
    for (Action<Commands> action :
        WindowActions.named(List.of("nextDocument", "previousDocument", "replace"))) {
      if (Keys.combination(action.shortcuts().getFirst()).match(event)) {
        action.condition().obstacle(commands).ifPresent(refused);
        action.tryOn(commands);
        event.consume();
        return;
      }
    }
  }

  /**
   * Says why nothing follows from keys whose action cannot be performed now; Escape is pressed to
   * be rid of something, and where there is nothing to be rid of, all is well.
   */
  private void explain(KeyEvent event) {
    Optional<String> pressed = Keys.input(event, false).map(KeyInput::shortcut);
    boolean text = event.isShortcutDown() ? typing.getAsBoolean() : nearText.getAsBoolean();
    if (pressed.isEmpty() || text || event.getCode() == KeyCode.ESCAPE) {
      return;
    }
    List<Action<Commands>> meant =
        WindowActions.ALL.stream()
            .filter(action -> action.shortcuts().contains(pressed.get()))
            .toList();
    if (meant.stream().noneMatch(action -> action.enabled(commands))) {
      meant.stream()
          .flatMap(action -> action.condition().obstacle(commands).stream())
          .findFirst()
          .ifPresent(why -> refuse(meant, why));
    }
  }

  private void refuse(List<Action<Commands>> meant, Message why) {
    refused.accept(why);
    if (meant.contains(WindowActions.named("editText"))) {
      refusedTyping.begin(why);
    }
  }

  private void unlessTyping(Action<Commands> action) {
    if (!typing.getAsBoolean()) {
      action.tryOn(commands);
    }
  }

  /** Handles a key pressed on the map; false if it has no meaning now. */
  public boolean take(KeyInput input) {
    for (Action<Commands> action : WindowActions.ALL) {
      if (action.shortcuts().contains(input.shortcut()) && action.tryOn(commands)) {
        return true;
      }
    }
    return takeTool(input);
  }

  private boolean takeTool(KeyInput input) {
    Optional<Tool> tool =
        Tools.ALL.stream().filter(t -> t.shortcut().equals(input.shortcut())).findFirst();
    Optional<ToolBox> box = tools.get();
    tool.ifPresent(wanted -> box.ifPresent(b -> b.use(wanted)));
    return tool.isPresent() && box.isPresent();
  }
}

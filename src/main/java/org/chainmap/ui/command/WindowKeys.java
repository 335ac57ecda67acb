package org.chainmap.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.chainmap.canvas.Keys;
import org.chainmap.editor.action.Action;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Tool;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.Tools;

/**
 * Handles keys that no menu item has: an action's additional keys, and keys without Ctrl, which
 * mean an action or a tool while the map has the keyboard focus.
 */
public final class WindowKeys {

  private final Commands commands;
  private final BooleanSupplier typing;
  private final Supplier<Optional<ToolBox>> tools;

  /**
   * @param typing whether the keyboard focus is in a text field
   * @param tools the tools of the selected tab's document, if any
   */
  public WindowKeys(Commands commands, BooleanSupplier typing, Supplier<Optional<ToolBox>> tools) {
    this.commands = commands;
    this.typing = typing;
    this.tools = tools;
  }

  /**
   * Listens for additional keys of actions everywhere in the window; menus handle the first key.
   */
  public void listen(Scene scene) {
    for (Action<Commands> action : WindowActions.ALL) {
      List<String> further =
          action.shortcuts().stream().skip(1).filter(key -> key.startsWith("Ctrl+")).toList();
      for (String key : further) {
        scene.getAccelerators().put(Keys.combination(key), () -> unlessTyping(action));
      }
    }
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::copyFromList);
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

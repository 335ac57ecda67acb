package org.chainmap.ui.window;

import java.util.Optional;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Tool;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.Tools;

/** Taking a tool in hand by its key. */
final class ToolKeys {

  private ToolKeys() {}

  static boolean take(KeyInput input, Optional<ToolBox> box) {
    Optional<Tool> tool =
        Tools.ALL.stream().filter(t -> t.shortcut().equals(input.shortcut())).findFirst();
    if (tool.isPresent() && box.isPresent()) {
      box.get().use(tool.get());
      return true;
    }
    return false;
  }
}

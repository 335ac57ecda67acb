package org.chainmap.tool;

import java.util.function.Function;
import org.chainmap.text.Message;

/**
 * A tool of the toolbar.
 *
 * @param key its stable name; its label is {@code tool.<key>.name}
 * @param shortcut the key that activates it
 * @param icon the name of its icon
 * @param start creates its resting state
 */
public record Tool(String key, String shortcut, String icon, Function<ToolContext, State> start) {

  public Message label() {
    return Message.of("tool." + key + ".name");
  }

  /** Returns its purpose in a sentence. */
  public Message tip() {
    return Message.of("tool." + key + ".tip");
  }
}

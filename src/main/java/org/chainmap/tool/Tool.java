package org.chainmap.tool;

import java.util.function.Function;
import org.chainmap.text.Message;

/**
 * Something to take in hand.
 *
 * @param key its stable name; its label is {@code tool.<key>.name}
 * @param shortcut the key that takes it
 * @param icon the name of its icon
 * @param start the state it rests in
 */
public record Tool(String key, String shortcut, String icon, Function<ToolContext, State> start) {

  public Message label() {
    return Message.of("tool." + key + ".name");
  }

  /** What it is for, in a sentence. */
  public Message tip() {
    return Message.of("tool." + key + ".tip");
  }
}

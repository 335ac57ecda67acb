package org.chainmap.compare;

import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/** Names the two sides of a comparison: the earlier or the later map, and as of when it is. */
public final class SideName {

  private SideName() {}

  /**
   * @param name what the map is called, e.g. the name of its file
   */
  public static Message before(String name, ChainMap map) {
    return dated(Message.of("compare.side.before", name), map);
  }

  /**
   * @param name what the map is called, e.g. the name of its file
   */
  public static Message after(String name, ChainMap map) {
    return dated(Message.of("compare.side.after", name), map);
  }

  private static Message dated(Message side, ChainMap map) {
    return map.info().asOf() == null
        ? side
        : Message.of("compare.side.dated", side, map.info().asOf().toString());
  }
}

package org.chainmap.model;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Id;

/** A source of unused ids for many new elements of one map; no id is given out twice. */
public final class FreshIds {

  private final ChainMap map;
  private final Map<String, Integer> last = new HashMap<>();

  public FreshIds(ChainMap map) {
    this.map = map;
  }

  /** Returns the next of {@code prefix-1}, {@code prefix-2}, … that the map does not hold. */
  public Id next(String prefix) {
    int number = last.getOrDefault(prefix, 0);
    Id id;
    do {
      number++;
      id = Id.of(prefix + "-" + number);
    } while (map.elements().containsKey(id));
    last.put(prefix, number);
    return id;
  }
}

package org.chainmap.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.chainmap.geom.Id;

/** A source of unused ids for many new elements; no id is given out twice. */
public final class FreshIds {

  private final Predicate<Id> taken;
  private final Map<String, Integer> last = new HashMap<>();

  /** Creates a source of ids that a map does not hold. */
  public FreshIds(ChainMap map) {
    this(map.elements()::containsKey);
  }

  /**
   * Creates a source of ids.
   *
   * @param taken tells whether an id is in use
   */
  public FreshIds(Predicate<Id> taken) {
    this.taken = taken;
  }

  /** Returns the next of {@code prefix-1}, {@code prefix-2}, … that is not in use. */
  public Id next(String prefix) {
    int number = last.getOrDefault(prefix, 0);
    Id id;
    do {
      number++;
      id = Id.of(prefix + "-" + number);
    } while (taken.test(id));
    last.put(prefix, number);
    return id;
  }
}

package org.chainmap.model.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much each part of the bottleneck score counts in this map (瓶颈评分权重).
 *
 * @param byPart a number from 0 up by the part's key; a part that is not named counts as usual
 */
public record Weights(SortedMap<String, Double> byPart) {

  /** Every part counts as usual. */
  public static final Weights USUAL = new Weights(Collections.emptySortedMap());

  public Weights {
    byPart = Collections.unmodifiableSortedMap(new TreeMap<>(byPart));
  }

  public boolean isEmpty() {
    return byPart.isEmpty();
  }

  /** The weight set for a part, or null where it counts as usual. */
  public @Nullable Double of(String part) {
    return byPart.get(part);
  }

  /** With another weight for a part, or the usual one where {@code weight} is null. */
  public Weights with(String part, @Nullable Double weight) {
    SortedMap<String, Double> changed = new TreeMap<>(byPart);
    if (weight == null) {
      changed.remove(part);
    } else {
      changed.put(part, weight);
    }
    return new Weights(changed);
  }
}

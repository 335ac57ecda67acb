package org.chainmap.model.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the parts of the bottleneck score in a map (瓶颈评分权重).
 *
 * @param byPart a number of 0 or more by the part's key; other parts have their usual weight
 */
public record Weights(SortedMap<String, Double> byPart) {

  /** The usual weight for every part. */
  public static final Weights USUAL = new Weights(Collections.emptySortedMap());

  public Weights {
    byPart = Collections.unmodifiableSortedMap(new TreeMap<>(byPart));
  }

  public boolean isEmpty() {
    return byPart.isEmpty();
  }

  /** Returns the weight set for a part, or null where it has its usual weight. */
  public @Nullable Double of(String part) {
    return byPart.get(part);
  }

  /**
   * Returns the weights with another weight for a part, or the usual one where {@code weight} is
   * null.
   */
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

package org.chainmap.format;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of value in JSON.
 *
 * @param <V> the type of the value in the model
 */
interface Codec<V> {

  /** Returns the value at a node, or null after noting a fault. */
  @Nullable V read(Node node, ReadContext in);

  void write(V value, JsonText out);

  /** Tells whether JSON can represent the value; it has no infinite numbers and no NaN. */
  default boolean canWrite(V value) {
    return true;
  }
}

package org.chainmap.format;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of value stands in JSON: both ways in one place.
 *
 * @param <V> the model's value
 */
interface Codec<V> {

  /** The value at a node, or null after noting what is wrong with it. */
  @Nullable V read(Node node, ReadContext in);

  void write(V value, JsonText out);

  /** Whether JSON can hold the value: it knows no infinite numbers and no undefined ones. */
  default boolean canWrite(V value) {
    return true;
  }
}

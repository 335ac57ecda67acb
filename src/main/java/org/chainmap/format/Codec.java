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

  /** Returns the value that is used in place of one beyond the limits of the field, else itself. */
  default V held(V value) {
    return value;
  }

  /** Tells whether the file has a value beyond the limits of the field. */
  default boolean beyond(Node node, V value) {
    return !held(value).equals(value);
  }

  /** Returns what the file has in place of a part of the value that is held, else null. */
  default @Nullable String original(V value) {
    return null;
  }

  /** Tells whether JSON can represent the value; it has no infinite numbers and no NaN. */
  default boolean canWrite(V value) {
    return true;
  }
}

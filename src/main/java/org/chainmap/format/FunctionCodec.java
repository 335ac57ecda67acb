package org.chainmap.format;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A codec made of functions.
 *
 * @param <V> the type of the value in the model
 * @param reading returns the value at a node, or null after noting a fault
 * @param writable tells whether JSON can represent a value
 */
record FunctionCodec<V>(
    BiFunction<Node, ReadContext, @Nullable V> reading,
    BiConsumer<V, JsonText> writing,
    Predicate<V> writable)
    implements Codec<V> {

  /** Creates the codec of values all of which JSON can represent. */
  FunctionCodec(
      BiFunction<Node, ReadContext, @Nullable V> reading, BiConsumer<V, JsonText> writing) {
    this(reading, writing, value -> true);
  }

  @Override
  public @Nullable V read(Node node, ReadContext in) {
    return reading.apply(node, in);
  }

  @Override
  public void write(V value, JsonText out) {
    writing.accept(value, out);
  }

  @Override
  public boolean canWrite(V value) {
    return writable.test(value);
  }
}

package org.chainmap.format;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A codec of values that are held within limits.
 *
 * @param <V> the type of the value in the model
 * @param limit returns the value that is used in place of one beyond the limits, else itself
 */
record LimitedCodec<V>(Codec<V> codec, UnaryOperator<V> limit) implements Codec<V> {

  @Override
  public @Nullable V read(Node node, ReadContext in) {
    return codec.read(node, in);
  }

  @Override
  public void write(V value, JsonText out) {
    codec.write(value, out);
  }

  @Override
  public V held(V value) {
    return limit.apply(value);
  }

  @Override
  public boolean canWrite(V value) {
    return codec.canWrite(value);
  }
}

package org.chainmap.format;

import org.jspecify.annotations.Nullable;

/** The codec for integers; those beyond 32 bits are held. */
final class IntegerCodec implements Codec<Integer> {

  @Override
  public @Nullable Integer read(Node node, ReadContext in) {
    Double value = node instanceof Node.Num ? Codecs.number(node, in) : null;
    return value != null && value == Math.rint(value)
        ? Integer.valueOf(value.intValue())
        : ValueFault.wrong(node, "format.kind.integer", in);
  }

  @Override
  public boolean beyond(Node node, Integer value) {
    return node instanceof Node.Num number && Double.parseDouble(number.literal()) != value;
  }

  @Override
  public void write(Integer value, JsonText out) {
    out.raw(value.toString());
  }
}

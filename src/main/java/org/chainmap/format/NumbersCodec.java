package org.chainmap.format;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec for numbers by name: an object of numbers, on one line.
 *
 * @param <V> the value that holds them
 * @param of makes a value of numbers
 * @param numbers returns the numbers of a value
 */
record NumbersCodec<V>(
    Function<SortedMap<String, Double>, V> of, Function<V, SortedMap<String, Double>> numbers)
    implements Codec<V> {

  @Override
  public @Nullable V read(Node node, ReadContext in) {
    if (!(node instanceof Node.Obj object)) {
      return ValueFault.wrong(node, "format.kind.numbers", in);
    }
    SortedMap<String, Double> read = new TreeMap<>();
    object
        .fields()
        .forEach(
            (name, value) -> {
              Double number = Codecs.number(value, in);
              if (number != null) {
                read.put(name, number);
              }
            });
    return of.apply(read);
  }

  @Override
  public V held(V value) {
    SortedMap<String, Double> held = new TreeMap<>(numbers.apply(value));
    held.replaceAll((name, number) -> DocumentLimits.held(number));
    return of.apply(held);
  }

  @Override
  public void write(V value, JsonText out) {
    out.inlineObject(
        () ->
            numbers
                .apply(value)
                .forEach(
                    (name, number) -> {
                      if (Double.isFinite(number)) {
                        out.name(name);
                        out.number(number);
                      }
                    }));
  }
}

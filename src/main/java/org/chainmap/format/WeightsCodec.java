package org.chainmap.format;

import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/** The codec for weights: an object of numbers, on one line. */
final class WeightsCodec implements Codec<Weights> {

  @Override
  public @Nullable Weights read(Node node, ReadContext in) {
    if (!(node instanceof Node.Obj object)) {
      return ValueFault.wrong(node, "format.kind.weights", in);
    }
    SortedMap<String, Double> weights = new TreeMap<>();
    object
        .fields()
        .forEach(
            (part, value) -> {
              Double weight = Codecs.number(value, in);
              if (weight != null) {
                weights.put(part, weight);
              }
            });
    return new Weights(weights);
  }

  @Override
  public Weights held(Weights weights) {
    SortedMap<String, Double> held = new TreeMap<>(weights.byPart());
    held.replaceAll((part, weight) -> DocumentLimits.held(weight));
    return new Weights(held);
  }

  @Override
  public void write(Weights weights, JsonText out) {
    out.inlineObject(
        () ->
            weights
                .byPart()
                .forEach(
                    (part, weight) -> {
                      if (Double.isFinite(weight)) {
                        out.name(part);
                        out.number(weight);
                      }
                    }));
  }
}

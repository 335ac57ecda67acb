package org.chainmap.format;

import java.util.Set;
import java.util.TreeMap;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The codec for figures: a plain number, or an object where more is known than the number.
 *
 * @param fields the fields of the object
 */
record FigureCodec(Fields<Figure> fields) implements Codec<Figure> {

  private static final String VALUE = "value";

  @Override
  public @Nullable Figure read(Node node, ReadContext in) {
    return switch (node) {
      case Node.Num n -> {
        Double value = Codecs.number(n, in);
        yield value == null ? null : plain(value, n.literal());
      }
      case Node.Obj o -> fields.read(Figure.of(0), o, Set.of(), in);
      default -> ValueFault.wrong(node, "format.kind.figure", in);
    };
  }

  private static Figure plain(double value, String literal) {
    double held = DocumentLimits.held(value);
    Figure figure = Figure.of(held);
    if (held == value) {
      return figure;
    }
    TreeMap<String, String> original = new TreeMap<>();
    original.put(VALUE, literal);
    return figure.withExtras(new Extras(original));
  }

  @Override
  public void write(Figure figure, JsonText out) {
    Figure bare = figure.withExtras(fields.unknown(figure.extras()));
    if (!bare.equals(Figure.of(figure.value()))) {
      out.inlineObject(() -> fields.write(figure, out));
      return;
    }
    String original = original(figure);
    if (original == null) {
      out.number(figure.value());
    } else {
      out.raw(original);
    }
  }

  @Override
  public @Nullable String original(Figure figure) {
    return fields.held(figure).stream()
        .filter(held -> held.field().equals(VALUE))
        .map(HeldValues.Held::original)
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean canWrite(Figure figure) {
    return Double.isFinite(figure.value());
  }
}

package org.chainmap.format;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/** The codecs for where things lie and how large they are, held within the limits of a map. */
final class PlaceCodecs {

  static final Codec<Point> POINT =
      new LimitedCodec<>(
          pair("format.kind.point", Point::new, point -> List.of(point.x(), point.y())),
          point ->
              new Point(
                  Math.clamp(point.x(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST),
                  Math.clamp(point.y(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST)));

  static final Codec<Size> CARD_SIZE = size(DocumentLimits.CARD);
  static final Codec<Size> NOTE_SIZE = size(DocumentLimits.NOTE);

  static final Codec<Orientation> ORIENTATION =
      Codecs.choice(
          Arrays.asList(Orientation.values()),
          orientation ->
              switch (orientation) {
                case LEFT_RIGHT -> "leftRight";
                case TOP_DOWN -> "topDown";
              });

  static final Codec<CardSide> CARD_SIDE =
      Codecs.choice(
          Arrays.asList(CardSide.values()),
          side ->
              switch (side) {
                case LEFT -> "left";
                case RIGHT -> "right";
                case TOP -> "top";
                case BOTTOM -> "bottom";
              });

  private PlaceCodecs() {}

  private static <V> Codec<V> pair(
      String what, BiFunction<Double, Double, @Nullable V> make, Function<V, List<Double>> parts) {
    return new FunctionCodec<>(
        (node, in) -> {
          if (node instanceof Node.Arr array && array.items().size() == 2) {
            Double a = Codecs.number(array.items().get(0), in);
            Double b = Codecs.number(array.items().get(1), in);
            if (a == null || b == null) {
              return null;
            }
            V value = make.apply(a, b);
            if (value != null) {
              return value;
            }
          }
          return ValueFault.wrong(node, what, in);
        },
        (value, out) ->
            out.raw(
                "["
                    + JsonText.inline(text -> text.number(parts.apply(value).get(0)))
                    + ", "
                    + JsonText.inline(text -> text.number(parts.apply(value).get(1)))
                    + "]"),
        value ->
            parts.apply(value).stream().allMatch(Double::isFinite)
                && make.apply(parts.apply(value).get(0), parts.apply(value).get(1)) != null);
  }

  private static Codec<Size> size(double largest) {
    return new LimitedCodec<>(
        pair(
            "format.kind.size",
            (w, h) -> w > 0 && h > 0 ? new Size(w, h) : null,
            size -> List.of(size.w(), size.h())),
        size -> new Size(Math.min(size.w(), largest), Math.min(size.h(), largest)));
  }
}

package org.chainmap.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainmap.geom.Box;
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

  /** A part of the plane: x, y, width and height. */
  static final Codec<Box> BOX =
      new LimitedCodec<>(
          numbers(
              4,
              "format.kind.box",
              n ->
                  n.get(2) > 0 && n.get(3) > 0
                      ? new Box(n.get(0), n.get(1), n.get(2), n.get(3))
                      : null,
              box -> List.of(box.x(), box.y(), box.w(), box.h())),
          box ->
              new Box(
                  Math.clamp(box.x(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST),
                  Math.clamp(box.y(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST),
                  Math.min(box.w(), 2 * DocumentLimits.FARTHEST),
                  Math.min(box.h(), 2 * DocumentLimits.FARTHEST)));

  private PlaceCodecs() {}

  private static <V> Codec<V> pair(
      String what, BiFunction<Double, Double, @Nullable V> make, Function<V, List<Double>> parts) {
    return numbers(2, what, numbers -> make.apply(numbers.get(0), numbers.get(1)), parts);
  }

  private static <V> Codec<V> numbers(
      int count,
      String what,
      Function<List<Double>, @Nullable V> make,
      Function<V, List<Double>> parts) {
    return new FunctionCodec<>(
        (node, in) -> {
          if (node instanceof Node.Arr array && array.items().size() == count) {
            List<Double> numbers = new ArrayList<>();
            for (Node item : array.items()) {
              Double number = Codecs.number(item, in);
              if (number == null) {
                return null;
              }
              numbers.add(number);
            }
            V value = make.apply(numbers);
            if (value != null) {
              return value;
            }
          }
          return ValueFault.wrong(node, what, in);
        },
        (value, out) ->
            out.raw(
                parts.apply(value).stream()
                    .map(number -> JsonText.inline(text -> text.number(number)))
                    .collect(Collectors.joining(", ", "[", "]"))),
        value ->
            parts.apply(value).stream().allMatch(Double::isFinite)
                && make.apply(parts.apply(value)) != null);
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

package org.chainmap.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The codecs for the values of fields. */
final class Codecs {

  /** Lists up to this width are written on one line. */
  private static final int LINE = 80;

  /** The beginning of a number that is not 0. */
  private static final Pattern NOT_ZERO = Pattern.compile("-?[0.]*[1-9]");

  private static final Codec<String> ANY_TEXT =
      scalar(Node.Text.class, "format.kind.text", Node.Text::value, (v, out) -> out.text(v));

  private static final Codec<String> WORDS =
      textThat("format.blank", text -> text.isBlank() ? null : text, text -> text);

  static final Codec<String> TEXT = text(DocumentLimits.TEXT);

  /** Whom to ask: like a text, blank for none. */
  static final Codec<Contact> CONTACT =
      limited(
          of(
              (node, in) -> Contact.orNull(ANY_TEXT.read(node, in)),
              (contact, out) -> out.text(contact.text())),
          contact -> new Contact(DocumentLimits.held(contact.text(), DocumentLimits.REMARK)));

  static final Codec<Id> ID =
      textThat("format.blankId", text -> text.isBlank() ? null : Id.of(text), Id::value);

  static final Codec<AsOf> DATE =
      textThat("format.date", text -> AsOf.parse(text).orElse(null), AsOf::toString);

  /** A moment in universal time, to the second: 2026-07-01T08:30:00Z. */
  static final Codec<Instant> MOMENT = textThat("format.moment", Codecs::moment, Instant::toString);

  static final Codec<Boolean> FLAG =
      scalar(
          Node.Flag.class, "format.kind.flag", Node.Flag::value, (v, out) -> out.raw(v.toString()));

  static final Codec<Double> NUMBER =
      limited(
          of(Codecs::number, (value, out) -> out.number(value), Double::isFinite),
          DocumentLimits::held);

  static final Codec<Integer> INTEGER = new IntegerCodec();

  static final Codec<Point> POINT =
      limited(
          pair("format.kind.point", Point::new, point -> List.of(point.x(), point.y())),
          point ->
              new Point(
                  Math.clamp(point.x(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST),
                  Math.clamp(point.y(), -DocumentLimits.FARTHEST, DocumentLimits.FARTHEST)));

  static final Codec<Size> CARD_SIZE = size(DocumentLimits.CARD);
  static final Codec<Size> NOTE_SIZE = size(DocumentLimits.NOTE);

  static final Codec<Orientation> ORIENTATION =
      choice(
          Arrays.asList(Orientation.values()),
          orientation ->
              switch (orientation) {
                case LEFT_RIGHT -> "leftRight";
                case TOP_DOWN -> "topDown";
              });

  static final Codec<CardSide> CARD_SIDE =
      choice(
          Arrays.asList(CardSide.values()),
          side ->
              switch (side) {
                case LEFT -> "left";
                case RIGHT -> "right";
                case TOP -> "top";
                case BOTTOM -> "bottom";
              });

  private static final Fields<Verification> VERIFICATION_FIELDS =
      new Fields<>(Verification::extras, Verification::withExtras)
          .optional("reason", TEXT, Verification::reason, Verification::withReason)
          .optional("assignee", TEXT, Verification::assignee, Verification::withAssignee);

  /** Why something is to be checked, and who sees to it. */
  static final Codec<Verification> VERIFICATION =
      of(
          (node, in) ->
              node instanceof Node.Obj object
                  ? VERIFICATION_FIELDS.read(Verification.OPEN, object, Set.of(), in)
                  : wrong(node, "format.kind.object", in),
          (verification, out) ->
              out.inlineObject(() -> VERIFICATION_FIELDS.write(verification, out)));

  private static final Fields<Figure> FIGURE_FIELDS =
      new Fields<>(Figure::extras, Figure::withExtras)
          .required("value", NUMBER, Figure::value, Figure::withValue)
          .optional(
              "standing",
              choice(Standing.values()),
              f -> f.standing() == Standing.STATED ? null : f.standing(),
              Figure::withStanding)
          .optional("source", ID, Figure::source, Figure::withSource)
          .optional("asOf", DATE, Figure::asOf, Figure::withAsOf)
          .optional("verification", VERIFICATION, Figure::verification, Figure::withVerification);

  /** A figure, written as a plain number where it has no further fields. */
  static final Codec<Figure> FIGURE = new FigureCodec(FIGURE_FIELDS);

  private static final Fields<Region> REGION_FIELDS =
      new Fields<>(Region::extras, Region::withExtras)
          .required(
              "country",
              TEXT,
              Region::country,
              (r, v) -> new Region(v, r.province(), r.city(), r.extras()))
          .optional(
              "province",
              TEXT,
              Region::province,
              (r, v) -> new Region(r.country(), v, r.city(), r.extras()))
          .optional(
              "city",
              TEXT,
              Region::city,
              (r, v) -> new Region(r.country(), r.province(), v, r.extras()));

  static final Codec<Region> REGION =
      of(
          (node, in) ->
              node instanceof Node.Obj object
                  ? REGION_FIELDS.read(new Region(Region.CHINA, null, null), object, Set.of(), in)
                  : wrong(node, "format.kind.region", in),
          (region, out) -> out.inlineObject(() -> REGION_FIELDS.write(region, out)));

  private Codecs() {}

  private static @Nullable Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns a codec for the constants of a model enum, by key. */
  static <K extends Enum<K> & Keyed> Codec<K> choice(K[] constants) {
    return choice(List.of(constants), Keyed::key);
  }

  private static <K> Codec<K> choice(List<K> constants, Function<K, String> key) {
    return of(
        (node, in) -> {
          if (!(node instanceof Node.Text text)) {
            return wrong(node, "format.kind.text", in);
          }
          for (K constant : constants) {
            if (key.apply(constant).equals(text.value())) {
              return constant;
            }
          }
          in.fault(
              node.at(),
              "format.choice",
              named(node),
              text.value(),
              constants.stream().map(key).toList());
          return null;
        },
        (constant, out) -> out.text(key.apply(constant)));
  }

  /** Returns a codec for an array of values, on one line where it is short, else one per line. */
  static <V> Codec<List<V>> listOf(Codec<V> codec) {
    Codec<List<V>> list =
        of(
            (node, in) -> {
              if (!(node instanceof Node.Arr array)) {
                return wrong(node, "format.kind.array", in);
              }
              List<V> values = new ArrayList<>();
              for (Node item : array.items()) {
                V value = codec.read(item, in);
                if (value != null) {
                  values.add(value);
                }
              }
              return values;
            },
            (values, out) -> {
              List<String> items =
                  values.stream().map(v -> JsonText.inline(text -> codec.write(v, text))).toList();
              String line = "[" + String.join(", ", items) + "]";
              if (line.length() <= LINE) {
                out.raw(line);
              } else {
                out.array(
                    () ->
                        items.forEach(
                            item -> {
                              out.item();
                              out.raw(item);
                            }));
              }
            });
    return limited(list, values -> values.stream().map(codec::held).toList());
  }

  /**
   * Returns the number at a node, or null after noting a fault; the largest or smallest there is
   * where the number in the file is beyond that.
   */
  static @Nullable Double number(Node node, ReadContext in) {
    if (!(node instanceof Node.Num number)) {
      return wrong(node, "format.kind.number", in);
    }
    double value = Double.parseDouble(number.literal());
    boolean vanished = value == 0 && NOT_ZERO.matcher(number.literal()).lookingAt();
    return vanished
        ? Math.copySign(Double.MIN_VALUE, value)
        : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static <V> Codec<V> pair(
      String what, BiFunction<Double, Double, @Nullable V> make, Function<V, List<Double>> parts) {
    return of(
        (node, in) -> {
          if (node instanceof Node.Arr array && array.items().size() == 2) {
            Double a = number(array.items().get(0), in);
            Double b = number(array.items().get(1), in);
            if (a == null || b == null) {
              return null;
            }
            V value = make.apply(a, b);
            if (value != null) {
              return value;
            }
          }
          return wrong(node, what, in);
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
    return limited(
        pair(
            "format.kind.size",
            (w, h) -> w > 0 && h > 0 ? new Size(w, h) : null,
            size -> List.of(size.w(), size.h())),
        size -> new Size(Math.min(size.w(), largest), Math.min(size.h(), largest)));
  }

  /** Returns the codec for texts up to a length; longer ones are held. */
  static Codec<String> text(int longest) {
    return limited(ANY_TEXT, text -> DocumentLimits.held(text, longest));
  }

  /** Returns the codec for texts that must not be blank, up to a length; longer ones are held. */
  static Codec<String> words(int longest) {
    return limited(WORDS, text -> DocumentLimits.held(text, longest));
  }

  /** Returns the codec for values that are held within limits. */
  static <V> Codec<V> limited(Codec<V> codec, UnaryOperator<V> held) {
    return new Codec<>() {
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
        return held.apply(value);
      }

      @Override
      public boolean canWrite(V value) {
        return codec.canWrite(value);
      }
    };
  }

  private static <V> Codec<V> textThat(
      String otherwise, Function<String, @Nullable V> parse, Function<V, String> print) {
    return of(
        (node, in) -> {
          if (!(node instanceof Node.Text text)) {
            return wrong(node, "format.kind.text", in);
          }
          V value = parse.apply(text.value());
          if (value == null) {
            in.fault(node.at(), otherwise, named(node), text.value());
          }
          return value;
        },
        (value, out) -> out.text(print.apply(value)));
  }

  private static <N extends Node, V> Codec<V> scalar(
      Class<N> type, String what, Function<N, V> value, BiConsumer<V, JsonText> write) {
    return of(
        (node, in) -> type.isInstance(node) ? value.apply(type.cast(node)) : wrong(node, what, in),
        write);
  }

  private static <V> Codec<V> of(
      BiFunction<Node, ReadContext, @Nullable V> read, BiConsumer<V, JsonText> write) {
    return of(read, write, value -> true);
  }

  private static <V> Codec<V> of(
      BiFunction<Node, ReadContext, @Nullable V> read,
      BiConsumer<V, JsonText> write,
      Predicate<V> canWrite) {
    return new Codec<>() {
      @Override
      public @Nullable V read(Node node, ReadContext in) {
        return read.apply(node, in);
      }

      @Override
      public void write(V value, JsonText out) {
        write.accept(value, out);
      }

      @Override
      public boolean canWrite(V value) {
        return canWrite.test(value);
      }
    };
  }

  /** Notes that a value is of the wrong type. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null has every type
  static <V> @Nullable V wrong(Node node, String expected, ReadContext in) {
    in.fault(node.at(), "format.type", named(node), Message.of(expected), found(node));
    return null;
  }

  private static Message found(Node node) {
    return switch (node) {
      case Node.Obj o -> Message.of("format.found.object");
      case Node.Arr(TextPosition at, List<Node> items)
          when items.size() == 2
              && items.get(0) instanceof Node.Num a
              && items.get(1) instanceof Node.Num b ->
          Message.verbatim("[" + shortened(a.literal()) + ", " + shortened(b.literal()) + "]");
      case Node.Arr a -> Message.of("format.found.array", a.items().size());
      case Node.Text t -> Message.of("format.found.text", shortened(t.value()));
      case Node.Num n -> Message.verbatim(shortened(n.literal()));
      case Node.Flag f -> Message.verbatim(String.valueOf(f.value()));
      case Node.Null n -> Message.verbatim("null");
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  /** Returns the name of the field that contains a node, or of the list that contains it. */
  static String named(Node node) {
    TextPosition textPosition = node.at();
    while (textPosition.name() == null && textPosition.parent() != null) {
      textPosition = textPosition.parent();
    }
    return textPosition.name() == null ? "JSON" : textPosition.name();
  }
}

package org.chainmap.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chainmap.geom.Id;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * The codecs for texts, numbers, ids, moments and choices, and for lists of any values. Places are
 * in {@link PlaceCodecs}, values with fields of their own in {@link ValueCodecs}.
 */
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
      new LimitedCodec<>(
          new FunctionCodec<>(
              (node, in) -> Contact.orNull(ANY_TEXT.read(node, in)),
              (contact, out) -> out.text(contact.text())),
          contact -> new Contact(DocumentLimits.held(contact.text(), DocumentLimits.REMARK)));

  static final Codec<Id> ID = new FunctionCodec<>(Codecs::id, (id, out) -> out.text(id.value()));

  static final Codec<AsOf> DATE =
      textThat("format.date", text -> AsOf.parse(text).orElse(null), AsOf::toString);

  /** A moment in universal time, to the second: 2026-07-01T08:30:00Z. */
  static final Codec<Instant> MOMENT = textThat("format.moment", Codecs::moment, Instant::toString);

  static final Codec<Boolean> FLAG =
      scalar(
          Node.Flag.class, "format.kind.flag", Node.Flag::value, (v, out) -> out.raw(v.toString()));

  static final Codec<Double> NUMBER =
      new LimitedCodec<>(
          new FunctionCodec<>(Codecs::number, (value, out) -> out.number(value), Double::isFinite),
          DocumentLimits::held);

  static final Codec<Integer> INTEGER = new IntegerCodec();

  private Codecs() {}

  /** Returns the id at a node; one that is too long cannot be cut, for others refer to it. */
  private static @Nullable Id id(Node node, ReadContext in) {
    if (!(node instanceof Node.Text text)) {
      return ValueFault.wrong(node, "format.kind.text", in);
    }
    String id = text.value();
    if (id.isBlank()) {
      in.fault(node.at(), "format.blankId", ValueFault.named(node));
      return null;
    }
    if (id.length() > DocumentLimits.ID) {
      in.fault(
          node.at(),
          "format.longId",
          ValueFault.named(node),
          ValueFault.shortened(id),
          id.length(),
          DocumentLimits.ID);
      return null;
    }
    return Id.of(id);
  }

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

  static <K> Codec<K> choice(List<K> constants, Function<K, String> key) {
    return new FunctionCodec<>(
        (node, in) -> {
          if (!(node instanceof Node.Text text)) {
            return ValueFault.wrong(node, "format.kind.text", in);
          }
          for (K constant : constants) {
            if (key.apply(constant).equals(text.value())) {
              return constant;
            }
          }
          in.fault(
              node.at(),
              "format.choice",
              ValueFault.named(node),
              ValueFault.shortened(text.value()),
              constants.stream().map(key).toList());
          return null;
        },
        (constant, out) -> out.text(key.apply(constant)));
  }

  /** Returns a codec for an array of values, on one line where it is short, else one per line. */
  static <V> Codec<List<V>> listOf(Codec<V> codec) {
    Codec<List<V>> list =
        new FunctionCodec<>(
            (node, in) -> {
              if (!(node instanceof Node.Arr array)) {
                return ValueFault.wrong(node, "format.kind.array", in);
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
    return new LimitedCodec<>(list, values -> values.stream().map(codec::held).toList());
  }

  /**
   * Returns the number at a node, or null after noting a fault; the largest or smallest there is
   * where the number in the file is beyond that.
   */
  static @Nullable Double number(Node node, ReadContext in) {
    if (!(node instanceof Node.Num number)) {
      return ValueFault.wrong(node, "format.kind.number", in);
    }
    double value = Double.parseDouble(number.literal());
    boolean vanished = value == 0 && NOT_ZERO.matcher(number.literal()).lookingAt();
    return vanished
        ? Math.copySign(Double.MIN_VALUE, value)
        : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** Returns the codec for texts up to a length; longer ones are held. */
  static Codec<String> text(int longest) {
    return new LimitedCodec<>(ANY_TEXT, text -> DocumentLimits.held(text, longest));
  }

  /** Returns the codec for texts that must not be blank, up to a length; longer ones are held. */
  static Codec<String> words(int longest) {
    return new LimitedCodec<>(WORDS, text -> DocumentLimits.held(text, longest));
  }

  private static <V> Codec<V> textThat(
      String otherwise, Function<String, @Nullable V> parse, Function<V, String> print) {
    return new FunctionCodec<>(
        (node, in) -> {
          if (!(node instanceof Node.Text text)) {
            return ValueFault.wrong(node, "format.kind.text", in);
          }
          V value = parse.apply(text.value());
          if (value == null) {
            in.fault(
                node.at(), otherwise, ValueFault.named(node), ValueFault.shortened(text.value()));
          }
          return value;
        },
        (value, out) -> out.text(print.apply(value)));
  }

  private static <N extends Node, V> Codec<V> scalar(
      Class<N> type, String what, Function<N, V> value, BiConsumer<V, JsonText> write) {
    return new FunctionCodec<>(
        (node, in) ->
            type.isInstance(node) ? value.apply(type.cast(node)) : ValueFault.wrong(node, what, in),
        write);
  }
}

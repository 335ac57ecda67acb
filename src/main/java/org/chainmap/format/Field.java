package org.chainmap.format;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.format.Node.Obj;
import org.chainmap.model.value.Extras;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object, read and written.
 *
 * @param required whether an object without it is an error
 * @param get returns the field's value, or null where the file omits it
 * @param with returns the object with another value of this field
 */
record Field<E, V>(
    String name,
    Codec<V> codec,
    boolean required,
    Function<E, @Nullable V> get,
    BiFunction<E, V, E> with) {

  /** Returns the same field of an object that contains this one. */
  <O> Field<O, V> within(Function<O, E> part, BiFunction<O, E, O> withPart) {
    return new Field<>(
        name,
        codec,
        required,
        object -> get.apply(part.apply(object)),
        (object, value) -> withPart.apply(object, with.apply(part.apply(object), value)));
  }

  /**
   * Reads the field into an object.
   *
   * @param originals receives what the file has where the value is beyond a limit
   */
  E read(E blank, Obj from, Map<String, String> originals, ReadContext in) {
    Node node = from.fields().get(name);
    if (node == null) {
      if (required) {
        in.fault(from.at(), "format.missing", name);
      }
      return blank;
    }
    if (node instanceof Node.Null) {
      in.fault(node.at(), required ? "format.nullRequired" : "format.null", name);
      return blank;
    }
    V value = codec.read(node, in);
    if (value == null) {
      return blank;
    }
    if (codec.beyond(node, value)) {
      originals.put(name, node.line());
    }
    return with.apply(blank, codec.held(value));
  }

  /** Writes the field: as it was in the file where its value is held and nobody changed it. */
  void write(E object, Extras extras, JsonText out) {
    V value = get.apply(object);
    if (value == null) {
      return;
    }
    String original = extras.fields().get(name);
    if (original != null && holds(original, value)) {
      out.name(name);
      out.raw(original);
    } else if (codec.canWrite(value)) {
      out.name(name);
      codec.write(value, out);
    }
  }

  /** Returns the field if its value is held, with what the file has. */
  Optional<HeldValues.Held> held(E object, Extras extras) {
    V value = get.apply(object);
    if (value == null) {
      return Optional.empty();
    }
    String original = extras.fields().get(name);
    String told = original != null && holds(original, value) ? original : codec.original(value);
    return told == null
        ? Optional.empty()
        : Optional.of(
            new HeldValues.Held(name, told, JsonText.inline(out -> codec.write(value, out))));
  }

  private boolean holds(String original, V value) {
    try {
      ReadContext in = new ReadContext(name);
      Node node = NodeReader.read(original, in);
      V read = codec.read(node, in);
      return read != null && codec.beyond(node, read) && codec.held(read).equals(value);
    } catch (FormatException e) {
      return false; // another program's field of this name
    }
  }
}

package org.chainmap.format;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.format.Node.Obj;
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

  E read(E blank, Obj from, ReadContext in) {
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
    return value == null ? blank : with.apply(blank, value);
  }

  void write(E object, JsonText out) {
    V value = get.apply(object);
    if (value != null && codec.canWrite(value)) {
      out.name(name);
      codec.write(value, out);
    }
  }
}

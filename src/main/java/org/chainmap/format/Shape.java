package org.chainmap.format;

import java.util.Set;
import java.util.function.Function;
import org.chainmap.format.Node.Obj;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of element stands in files.
 *
 * @param array the top-level array that holds them
 * @param blank an element with nothing but its id, which the fields fill
 * @param always whether the array stands in files where it is empty: those that came later do not,
 *     so that files from before are saved as they were
 */
record Shape<E extends Element>(
    String array, Class<E> type, Function<Id, E> blank, Fields<E> fields, boolean always) {

  /** An array that stands in every file. */
  Shape(String array, Class<E> type, Function<Id, E> blank, Fields<E> fields) {
    this(array, type, blank, fields, true);
  }

  static final String ID_FIELD = "id";

  /** The element at a node, or null where it has no usable id; faults are noted. */
  @Nullable E read(Obj from, ReadContext in) {
    Node node = from.fields().get(ID_FIELD);
    Id id = node == null ? null : Codecs.ID.read(node, in);
    if (node == null) {
      in.fault(from.at(), "format.missing", ID_FIELD);
    }
    E element = fields.read(blank.apply(id == null ? Id.of("?") : id), from, Set.of(ID_FIELD), in);
    return id == null ? null : element;
  }

  void write(Element element, JsonText out) {
    out.object(
        () -> {
          out.name(ID_FIELD);
          out.text(element.id().value());
          fields.write(type.cast(element), out);
        });
  }
}

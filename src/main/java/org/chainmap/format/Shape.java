package org.chainmap.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.format.Node.Obj;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * The form of one kind of element in files.
 *
 * @param array the top-level array that contains them
 * @param blank creates an element with only an id, which the fields fill
 * @param always whether the array is written where it is empty; arrays added in later versions are
 *     not, so that older files are saved unchanged
 */
record Shape<E extends Element>(
    String array, Class<E> type, Function<Id, E> blank, Fields<E> fields, boolean always) {

  /** Creates the shape of an array that is in every file. */
  Shape(String array, Class<E> type, Function<Id, E> blank, Fields<E> fields) {
    this(array, type, blank, fields, true);
  }

  static final String ID_FIELD = "id";

  /** Reads the element at a node, or returns null where it has no usable id; faults are noted. */
  @Nullable E read(Obj from, ReadContext in) {
    Node node = from.fields().get(ID_FIELD);
    Id id = node == null ? null : Codecs.ID.read(node, in);
    if (node == null) {
      in.fault(from.at(), "format.missing", ID_FIELD);
    }
    E element = fields.read(blank.apply(id == null ? Id.of("?") : id), from, Set.of(ID_FIELD), in);
    return id == null ? null : element;
  }

  /** Returns the held fields of an element; empty where it is of another kind. */
  Optional<List<HeldValues.Held>> held(Element element) {
    return type.isInstance(element)
        ? Optional.of(fields.held(type.cast(element)))
        : Optional.empty();
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

package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a form: one or more elements of one kind, read from the map at every access.
 *
 * @param kind the kind of all of them
 * @param ids their ids; elements that no longer exist are skipped
 */
record FormSubject<E extends Element>(
    MapAccess access, Language language, Class<E> kind, List<Id> ids) {

  /** The common value of all elements, or the fact that they differ. */
  record Common<T extends @Nullable Object>(@Nullable T value, boolean mixed) {}

  List<E> elements() {
    List<E> found = new ArrayList<>();
    for (Id id : ids) {
      access.map().find(kind, id).ifPresent(found::add);
    }
    return found;
  }

  <T> Common<T> read(Function<E, @Nullable T> get) {
    @Nullable T value = null;
    boolean first = true;
    for (E element : elements()) {
      @Nullable T here = get.apply(element);
      if (first) {
        value = here;
        first = false;
      } else if (!java.util.Objects.equals(value, here)) {
        return new Common<>(null, true);
      }
    }
    return new Common<>(value, false);
  }

  /** Changes all elements in one step named after the field. */
  void write(Message field, UnaryOperator<E> change) {
    Change whole = change(field, change);
    if (!whole.edits().isEmpty()) {
      access.commit(whole);
    }
  }

  /** Returns the change of all elements, with no edits where it changes none. */
  Change change(Message field, UnaryOperator<E> change) {
    List<Edit> edits = new ArrayList<>();
    for (E element : elements()) {
      E changed = change.apply(element);
      if (!changed.equals(element)) {
        edits.add(Edit.update(element, changed));
      }
    }
    return new Change(Message.of("ui.change.field", field), edits);
  }
}

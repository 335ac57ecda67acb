package org.chainmap.format;

import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.TEXT;

import org.chainmap.model.Element;

/** What the fields of every kind of element have in common. */
final class ElementFields {

  private ElementFields() {}

  /** No fields yet; those that this version does not know are kept in the remarks. */
  @SuppressWarnings("unchecked") // withRemarks of every element answers an element of its kind
  static <E extends Element> Fields<E> fields() {
    return new Fields<>(
        e -> e.remarks().extras(), (e, v) -> (E) e.withRemarks(e.remarks().withExtras(v)));
  }

  /** Adds what every element may carry. */
  @SuppressWarnings("unchecked")
  static <E extends Element> Fields<E> remarks(Fields<E> fields) {
    return fields
        .optional(
            "notes",
            TEXT,
            e -> e.remarks().notes(),
            (e, v) -> (E) e.withRemarks(e.remarks().withNotes(v)))
        .list(
            "sources",
            ID,
            e -> e.remarks().sources(),
            (e, v) -> (E) e.withRemarks(e.remarks().withSources(v)));
  }
}

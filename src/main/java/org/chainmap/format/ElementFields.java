package org.chainmap.format;

import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.Codecs.text;
import static org.chainmap.format.ValueCodecs.VERIFICATION;

import org.chainmap.model.Element;
import org.chainmap.model.kind.Sensitivity;

/** The fields that all kinds of elements have in common. */
final class ElementFields {

  private ElementFields() {}

  /**
   * Returns an empty list of fields; fields that this version does not know are kept in the
   * remarks.
   */
  @SuppressWarnings("unchecked") // withRemarks of every element returns an element of the same kind
  static <E extends Element> Fields<E> fields() {
    return new Fields<>(
        e -> e.remarks().extras(), (e, v) -> (E) e.withRemarks(e.remarks().withExtras(v)));
  }

  /** Adds the fields that every element can have. */
  @SuppressWarnings("unchecked")
  static <E extends Element> Fields<E> remarks(Fields<E> fields) {
    return fields
        .optional(
            "notes",
            text(DocumentLimits.REMARK),
            e -> e.remarks().notes(),
            (e, v) -> (E) e.withRemarks(e.remarks().withNotes(v)))
        .list(
            "sources",
            ID,
            e -> e.remarks().sources(),
            (e, v) -> (E) e.withRemarks(e.remarks().withSources(v)))
        .optional(
            "verification",
            VERIFICATION,
            e -> e.remarks().verification(),
            (e, v) -> (E) e.withRemarks(e.remarks().withVerification(v)))
        .optional(
            "sensitivity",
            choice(Sensitivity.values()),
            e -> e.remarks().sensitivity(),
            (e, v) -> (E) e.withRemarks(e.remarks().withSensitivity(v)));
  }
}

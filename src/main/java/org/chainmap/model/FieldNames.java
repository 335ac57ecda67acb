package org.chainmap.model;

import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;

/** The names of fields of elements in both languages. */
public final class FieldNames {

  private FieldNames() {}

  /** Tells whether there is a name for a field. */
  public static boolean known(String field) {
    return Messages.file("field", Lang.ZH).containsKey("field." + field);
  }

  /** Returns a field's name, as sentences and headings say it. */
  public static Message of(String field) {
    return Message.of("field." + field);
  }

  /** Returns a field's name with its unit or a hint, as forms write it. */
  public static Message inForm(String field) {
    return known("form." + field) ? Message.of("field.form." + field, of(field)) : of(field);
  }
}

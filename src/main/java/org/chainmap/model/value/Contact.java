package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * A person to ask and how to reach them (联系人). Written into documents only: a value of its own, so
 * that no list, search, comparison or export says it by accident.
 *
 * @param text name, telephone and whatever else was written; never blank
 */
public record Contact(String text) {

  public Contact {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a contact must not be blank");
    }
  }

  /** Returns the contact of this text; null for none or a blank one. */
  public static @Nullable Contact orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Contact(text);
  }

  /** Says that there is one, and not who. */
  @Override
  public String toString() {
    return "Contact[…]";
  }
}

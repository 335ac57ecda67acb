package org.chainmap.model.value;

import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element: as its authors write it, and in English where that is known.
 *
 * @param text the name itself, never blank; may contain a manual line break
 * @param english the English name, or null where none is known
 */
public record Name(String text, @Nullable String english) {

  public Name {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name must not be blank");
    }
    english = Texts.orNull(english);
  }

  public static Name of(String text) {
    return new Name(text, null);
  }

  /** Returns the name for readers of {@code lang}: in English where it is known. */
  public String in(Lang lang) {
    return lang == Lang.EN && english != null ? english : text;
  }

  /**
   * Returns this name changed for readers of {@code lang}; the name in the other language stays.
   */
  public Name with(Lang lang, String changed) {
    return lang == Lang.EN && english != null
        ? new Name(text, changed)
        : new Name(changed, english);
  }
}

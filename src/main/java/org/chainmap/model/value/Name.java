package org.chainmap.model.value;

import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is called: as its authors write it, and in English where that is known.
 *
 * @param text the name itself, never blank; may hold a line break set by hand
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

  /** The name for readers of {@code lang}: the English one where it is wanted and known. */
  public String in(Lang lang) {
    return lang == Lang.EN && english != null ? english : text;
  }

  /** Renamed for readers of {@code lang}; the other language's name stays. */
  public Name with(Lang lang, String changed) {
    return lang == Lang.EN && english != null
        ? new Name(text, changed)
        : new Name(changed, english);
  }
}

package org.chainmap.model.value;

import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language or both, or none: a link's label, a short name, what is sought or offered.
 *
 * @param text the text as its authors write it, or null
 * @param english the text in English, or null
 */
public record Caption(@Nullable String text, @Nullable String english) {

  /** No text at all. */
  public static final Caption NONE = new Caption(null, null);

  public Caption {
    text = Texts.orNull(text);
    english = Texts.orNull(english);
  }

  public static Caption of(@Nullable String text) {
    return new Caption(text, null);
  }

  /** Returns the text for readers of {@code lang}, else in the other language; empty for none. */
  public String in(Lang lang) {
    String own = lang == Lang.EN ? english : text;
    String other = lang == Lang.EN ? text : english;
    return own != null ? own : other != null ? other : "";
  }

  /**
   * Returns this text changed for readers of {@code lang}; the text in the other language stays. A
   * blank text leaves none in either language.
   */
  public Caption with(Lang lang, String changed) {
    if (changed.isBlank()) {
      return NONE;
    }
    boolean inEnglish = english != null && (lang == Lang.EN || text == null);
    return inEnglish ? new Caption(text, changed) : new Caption(changed, english);
  }

  public Caption withText(@Nullable String changed) {
    return new Caption(changed, english);
  }

  public Caption withEnglish(@Nullable String changed) {
    return new Caption(text, changed);
  }
}

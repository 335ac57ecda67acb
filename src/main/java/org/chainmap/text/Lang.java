package org.chainmap.text;

import java.util.Locale;

/** The languages the program speaks. */
public enum Lang {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Lang(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language tag used in files and options: {@code zh} or {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** Chinese for every Chinese locale, English for all others. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}

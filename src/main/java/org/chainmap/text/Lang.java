package org.chainmap.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages the program speaks. */
public enum Lang {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  /** The first of these that is set counts, as POSIX has it. */
  private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

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

  /**
   * The language of the system, as its locale says; where a Chinese one is asked for that is not
   * installed, as is common in containers, Chinese all the same.
   */
  public static Lang ofSystem() {
    return ofSystem(Locale.getDefault(), System.getenv());
  }

  static Lang ofSystem(Locale locale, Map<String, String> environment) {
    return LOCALE_VARIABLES.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.startsWith("zh"))
        .map(value -> ZH)
        .orElseGet(() -> of(locale));
  }

  /** Chinese for every Chinese locale, English for all others. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}

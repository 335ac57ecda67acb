package org.chainmap.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of the user interface. */
public enum Lang {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  /** The first of these variables that is set counts, as in POSIX. */
  private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private final Locale locale;

  Lang(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** Returns the language tag used in files and options: {@code zh} or {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /**
   * Returns the language of the system's locale. It is Chinese also if the environment requests a
   * Chinese locale that is not installed, as is common in containers.
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

  /** Returns Chinese for every Chinese locale, English for all others. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}

package org.chainmap.export.briefing.word;

import java.util.Arrays;
import java.util.Optional;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** How a Word document is laid out. */
public enum WordPreset implements Keyed {
  /** A report with a cover. */
  REPORT("report"),
  /** A document in the manner of official ones in China (GB/T 9704-2012). */
  OFFICIAL("official");

  private final String key;

  WordPreset(String key) {
    this.key = key;
  }

  /** Returns the preset of a key. */
  public static Optional<WordPreset> named(String key) {
    return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "wordPreset";
  }

  @Override
  public Message label() {
    return Message.of("word.preset." + key);
  }

  Look look(Lang lang) {
    return switch (this) {
      case REPORT -> ReportLook.of(lang);
      case OFFICIAL -> OfficialLook.of(lang);
    };
  }
}

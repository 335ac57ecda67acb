package org.chainmap.export.slides;

import java.util.Locale;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/**
 * Names fonts of office programs for the characters of a text. The bundled faces cannot be counted
 * on there: what is named is on Windows, and replaced by WPS and LibreOffice with a face alike.
 */
final class SlideFonts {

  /** The face of Chinese, Latin, Greek and Cyrillic text. */
  static final String TEXT = "Microsoft YaHei";

  private SlideFonts() {}

  /** Sets the face of a run for every script. */
  static void set(XSLFTextRun run, String face) {
    for (FontGroup group : FontGroup.values()) {
      run.setFontFamily(face, group);
    }
    run.getRPr(true).setLang(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
  }
}

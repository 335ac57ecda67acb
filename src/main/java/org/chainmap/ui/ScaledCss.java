package org.chainmap.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enlarges a style sheet's text, and the heights and icons that go with it, by a factor. JavaFX has
 * no unit for this: a size in em is that of the parent, not that of the window.
 */
final class ScaledCss {

  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|icon-size|(?:fixed-)?cell-size|min-height|pref-height|max-height):\\s*)"
              + "(\\d+(?:\\.\\d+)?)");

  private ScaledCss() {}

  /**
   * Returns a sheet with every size multiplied.
   *
   * @param percent 100 for the sheet as it is
   */
  static String scaled(String css, int percent) {
    Matcher size = SIZE.matcher(css);
    return size.replaceAll(
        found ->
            found.group(1)
                + String.format(
                    Locale.ROOT, "%.1f", Double.parseDouble(found.group(2)) * percent / 100));
  }

  /** Returns the address of the program's own sheet in a size. */
  static String sheet(int percent) {
    URL usual = Objects.requireNonNull(ScaledCss.class.getResource("chainmap.css"));
    if (percent == 100) {
      return usual.toExternalForm();
    }
    try (InputStream in = usual.openStream()) {
      String css = scaled(new String(in.readAllBytes(), StandardCharsets.UTF_8), percent);
      return "data:text/css;base64,"
          + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text grows with the heights and icons that go with it, and nothing else does. */
class ScaledCssTest {

  @Test
  void sizesOfTextAndHeightsAreMultiplied() {
    String css =
        ".a { -fx-font-size: 13px; -fx-padding: 4 8; -fx-cell-size: 27; -fx-icon-size: 16px; }";
    assertThat(ScaledCss.scaled(css, 130))
        .isEqualTo(
            ".a { -fx-font-size: 16.9px; -fx-padding: 4 8; -fx-cell-size: 35.1; -fx-icon-size:"
                + " 20.8px; }");
  }

  @Test
  void theProgramsOwnSheetHasEveryTextSizeInPixels() throws IOException {
    try (InputStream in = ScaledCss.class.getResourceAsStream("chainmap.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(css.split("-fx-font-size:", -1).length - 1).isGreaterThan(30);
      assertThat(css.split("-fx-font-size: \\d+(\\.\\d+)?px", -1).length)
          .as("a size in another unit would not follow the setting")
          .isEqualTo(css.split("-fx-font-size:", -1).length);
    }
  }
}

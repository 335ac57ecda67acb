package org.chainmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainmap.export.ExportException;
import org.chainmap.geom.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size of a picture that is copied. */
class CopiedSizeTest {

  @Test
  void isInPixelsOrInCentimetresAtAResolution() throws Exception {
    assertThat(CopiedSize.of("1920", false, "").pixels()).isEqualTo(1920);
    assertThat(CopiedSize.of(" 16 ", true, "300").pixels()).isEqualTo(1890);
    assertThat(CopiedSize.of("12.7", true, "200").pixels()).isEqualTo(1000);
    assertThat(CopiedSize.of("500", false, "").scale(new Box(0, 0, 1000, 400))).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"0,false,300", "-3,false,300", "wide,false,300", "NaN,false,300", "16,true,5"})
  void whatIsNoSizeIsRefused(String width, boolean inCm, String dpi) {
    assertThatThrownBy(() -> CopiedSize.of(width, inCm, dpi)).isInstanceOf(ExportException.class);
  }

  @Test
  void whatIsTooLargeForTheClipboardSaysHowLargeItMayBe() throws Exception {
    Box square = new Box(0, 0, 2000, 2000);
    assertThatThrownBy(() -> CopiedSize.of("7000", false, "").scale(square))
        .isInstanceOf(ExportException.class);
    assertThatThrownBy(() -> CopiedSize.of("700", false, "").scale(new Box(0, 0, 100, 50)))
        .isInstanceOf(ExportException.class);
    assertThat(CopiedSize.of("6324", false, "").scale(square)).isEqualTo(3.162);
  }
}

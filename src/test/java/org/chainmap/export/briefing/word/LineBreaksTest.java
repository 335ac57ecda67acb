package org.chainmap.export.briefing.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

  private static final TextStyle TEXT = TextStyle.of(Face.SONG, 10, 15);

  @Test
  void chineseIsBrokenBetweenCharacters() {
    assertThat(LineBreaks.count("国".repeat(20), 100, 100, TEXT)).isEqualTo(2);
    assertThat(LineBreaks.count("国".repeat(21), 100, 100, TEXT)).isEqualTo(3);
    assertThat(LineBreaks.count("国".repeat(20), 80, 100, TEXT)).as("indented").isEqualTo(3);
  }

  @Test
  void noLineBeginsWithClosingPunctuation() {
    assertThat(LineBreaks.words("国产化，率（高）")).containsExactly("国", "产", "化，", "率", "（高）");
  }

  @Test
  void westernTextIsBrokenAtSpacesAndHyphensOnly() {
    assertThat(LineBreaks.words("IGBT/SiC power-module 芯片"))
        .containsExactly("IGBT/SiC ", "power-", "module ", "芯", "片");
  }

  @Test
  void aWesternWordMayStayWithThePunctuationBeforeIt() {
    // Three lines where 、IGBT is not parted: SiC, wafer、IGBT, module.
    TextStyle cell = TextStyle.of(Face.SONG, 8.5, 12);
    assertThat(LineBreaks.count("SiC wafer、IGBT module", 58.9, 58.9, cell)).isEqualTo(3);
    assertThat(LineBreaks.count("SiC wafer、 IGBT module", 58.9, 58.9, cell)).isEqualTo(2);
    // As set by LibreOffice: 隔膜, 0、, EDA、, Cathode.
    assertThat(LineBreaks.count("隔膜0、EDA、Cathode", 58.9, 58.9, cell)).isEqualTo(4);
  }

  @Test
  void aWordWiderThanALineTakesSeveral() {
    assertThat(LineBreaks.count("m".repeat(40), 100, 100, TEXT)).isEqualTo(4);
    assertThat(LineBreaks.count("国" + "m".repeat(40), 100, 100, TEXT)).isEqualTo(5);
  }

  @Test
  void anEmptyTextTakesALine() {
    assertThat(LineBreaks.count("", 100, 100, TEXT)).isEqualTo(1);
  }

  @Test
  void widthsAreThoseOfTheFacesNamed() {
    assertThat(CharacterWidths.of("国，“→", Face.SONG, false)).isEqualTo(4);
    // Adobe's metrics of Times and Helvetica.
    assertThat(CharacterWidths.of("iW", Face.SONG, false)).isEqualTo(0.278 + 0.944);
    assertThat(CharacterWidths.of("iW", Face.HEI, true)).isEqualTo(0.278 + 0.944);
    assertThat(CharacterWidths.of("a0", Face.HEI, false)).isEqualTo(0.556 + 0.556);
  }
}

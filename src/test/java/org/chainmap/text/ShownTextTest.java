package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void controlCharactersAreCodesAndMarksOfOrderAreLeftOut() {
    assertThat(ShownText.line("a\u001b[31mb\u0007\u009b\u007f"))
        .isEqualTo("a‹U+001B›[31mb‹U+0007›‹U+009B›‹U+007F›");
    assertThat(ShownText.line("锂\u202efdp.\u2066x\u2069\u200e")).isEqualTo("锂fdp.x");
    assertThat(ShownText.line("\r\n甲\t乙\u2028丙\r丁")).isEqualTo(" 甲 乙 丙 丁");
    assertThat(ShownText.lines("甲\r\n乙\t丙\u2029丁\u0000")).isEqualTo("甲\n乙\t丙\n丁‹U+0000›");
    assertThat(ShownText.line("CO₂ é 𠮷 שלום")).isEqualTo("CO₂ é 𠮷 שלום");
  }

  @Test
  void everyArgumentOfASentenceStaysOnItsLine() {
    Message name = Message.of("label.verbatim", "甲\u001b[2J\n乙\u202e");
    assertThat(name.in(Lang.ZH)).isEqualTo("甲‹U+001B›[2J 乙");
    assertThat(Message.of("label.verbatim", List.of(name, "丙\n")).in(Lang.EN))
        .isEqualTo("甲‹U+001B›[2J 乙, 丙 ");
  }

  @Test
  void noCellIsAFormulaInATextFile() {
    for (String text : List.of("=cmd()公司", "-乙", "+甲", "@锂电池", "＝1", "=1+1", "\t=1", "'=1", "'甲")) {
      assertThat(new Cell.Text(text).guarded()).isEqualTo("'" + text);
      assertThat(Cell.Text.unguarded("'" + text)).isEqualTo(text);
    }
    for (String text : List.of("甲=乙", "-3.5", "+86", "")) {
      assertThat(new Cell.Text(text).guarded()).isEqualTo(text);
      assertThat(Cell.Text.unguarded(text)).isEqualTo(text);
    }
    assertThat(Cell.Text.unguarded("'甲")).isEqualTo("'甲");
    assertThat(new Cell.Text("甲\u001b\n乙").text()).isEqualTo("甲‹U+001B›\n乙");
  }
}

package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnTextTest {

  private static String drawn(String text) {
    return DrawnText.of(text, false).stream()
        .map(glyph -> Character.toString(glyph.character()))
        .collect(Collectors.joining());
  }

  private static String typed(String text, boolean bold) {
    return DrawnText.of(text, bold).stream().map(Glyph::typed).collect(Collectors.joining());
  }

  private static Set<Fonts> faces(String text, boolean bold) {
    return DrawnText.of(text, bold).stream().map(Glyph::face).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "₂,LATIN",
    "⁻,LATIN",
    "Š,LATIN",
    "ł,LATIN",
    "₽,LATIN",
    "⅓,LATIN",
    "Ђ,LATIN",
    "ἀ,LATIN",
    "한,HANGUL",
    "ᄒ,HANGUL",
    "✔,SYMBOLS_2",
    "❤,SYMBOLS_2",
    "⎈,SYMBOLS",
    "⟶,MATH",
    "𝛼,MATH",
    "🚀,EMOJI",
    "⏩,EMOJI",
    "𠮷,IDEOGRAPHS_JP",
    "𠀡,IDEOGRAPHS",
    "𬬭,REGULAR",
    "𫖮,REGULAR",
    "锂,REGULAR",
    "²,REGULAR",
    "Ω,REGULAR"
  })
  void aCharacterIsDrawnByTheFirstFaceThatHasIt(String character, Fonts face) {
    assertThat(DrawnText.of(character, false))
        .singleElement()
        .satisfies(
            glyph -> {
              assertThat(glyph.face()).isEqualTo(face);
              assertThat(Character.toString(glyph.character())).isEqualTo(character);
              assertThat(glyph.typed()).isEqualTo(character);
              assertThat(glyph.advance()).isPositive();
            });
  }

  @Test
  void boldTextIsDrawnBoldWhereAFaceHasTheCharacter() {
    assertThat(faces("锂Š한𠀡", true))
        .containsOnly(Fonts.BOLD, Fonts.LATIN_BOLD, Fonts.HANGUL_BOLD, Fonts.IDEOGRAPHS_BOLD);
    assertThat(faces("뷁", true)).containsOnly(Fonts.HANGUL);
  }

  @Test
  void compatibilityIdeographsAreDrawnAsTheIdeographsTheyEqual() {
    assertThat(drawn("\uF90A属 \uF901")).isEqualTo("金属 更");
    assertThat(typed("\uF90A属", false)).isEqualTo("\uF90A属");
  }

  @Test
  void lettersAndAccentsTypedApartAreJoined() {
    assertThat(drawn("S\u030Ckoda e\u0301")).isEqualTo("Škoda é");
    assertThat(drawn("\u1112\u1161\u11ab\u1100\u1173\u11af")).isEqualTo("한글");
    assertThat(typed("S\u030Ckoda", false)).isEqualTo("S\u030Ckoda");
    // No face has these joined; letter and accent come from one face, so that they fit.
    assertThat(DrawnText.of("甲x\u0302", false).subList(1, 3))
        .allSatisfy(glyph -> assertThat(glyph.face()).isEqualTo(Fonts.LATIN));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200d, 0x200e, 0x202e, 0x2060, 0x2064, 0x3164,
        0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xe0001, 0xe0101
      })
  void invisibleCharactersTakeNoRoomAndStayInTheText(int invisible) {
    String one = Character.toString(invisible);
    for (String text : List.of("甲" + one + "乙", one + "甲乙", "甲乙" + one, one + one + "甲乙")) {
      assertThat(drawn(text)).isEqualTo("甲乙");
      assertThat(typed(text, true)).isEqualTo(text);
      assertThat(TextMeasure.get().width(text, 14, true)).isEqualTo(28);
    }
    assertThat(DrawnText.of(one, false)).isEmpty();
  }

  @Test
  void whatNoFaceHasIsDrawnAsAReplacementAndNamed() {
    assertThat(drawn("甲שa")).isEqualTo("甲〓a");
    assertThat(typed("甲שa", false)).isEqualTo("甲שa");
    assertThat(DrawnText.missing("甲שaש〓\u200b한").boxed()).containsExactly((int) 'ש', (int) 'ש');
    assertThat(DrawnText.missing("锂电池").boxed()).isEmpty();
  }

  @Test
  void controlsThatOnlyShowATextGetItJoined() {
    assertThat(DrawnText.shown("S\u030Ckoda \u1112\u1161\u11ab 甲\u200b乙\ufeff 👩\u200d🔬"))
        .isEqualTo("Škoda 한 甲乙 👩🔬");
    String plain = "锂 CO₂\n삼성";
    assertThat(DrawnText.shown(plain)).isSameAs(plain);
  }

  @Test
  void halvesOfSurrogatePairsAndControlCharactersAreDrawn() {
    assertThat(drawn("a\uD800b\u0007c")).isEqualTo("a〓b c");
    assertThat(TextMeasure.get().drawable("a\uD800b\u0007c")).isEqualTo("a〓b c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CO₂ 排放 m³/h⁻¹",
        "삼성전자 SK하이닉스",
        "👩\u200d🔬👍🏽 1\ufe0f\u20e3 🇨🇳",
        "甲\u200b乙 S\u030Ckoda q\u0323\u0307 שלום"
      })
  void aTextIsAsWideAsItsGlyphs(String text) {
    for (boolean bold : List.of(false, true)) {
      double sum = DrawnText.of(text, bold).stream().mapToDouble(Glyph::advance).sum();
      assertThat(TextMeasure.get().width(text, 10, bold))
          .isCloseTo(sum * 10, org.assertj.core.data.Offset.offset(1e-9));
      assertThat(typed(text, bold)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Fonts.class)
  void everyFaceIsATrueTypeFontThatIsNamedAsItSays(Fonts face) throws Exception {
    assertThat(face.font().getNaming().getFontFamily()).isEqualTo(face.family());
    assertThat(face.font().getNaming().getFontSubFamily())
        .isEqualTo(face.bold() ? "Bold" : "Regular");
    assertThat(face.font().getGlyph()).isNotNull();
  }
}

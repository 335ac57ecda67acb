package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWrapTest {

  private final TextWrap wrap = new TextWrap();
  private final TextMeasure measure = TextMeasure.get();

  @Test
  void aChineseCharacterIsOneEmWide() {
    assertThat(measure.width("产业链", 14, false)).isEqualTo(42);
    assertThat(measure.width("", 14, false)).isZero();
  }

  @Test
  void boldLatinIsWiderThanRegular() {
    assertThat(measure.width("Wolfspeed", 12, true))
        .isGreaterThan(measure.width("Wolfspeed", 12, false));
  }

  @Test
  void chineseBreaksBetweenCharactersButNotBeforeClosingPunctuation() {
    assertThat(wrap.lines("铜、铝、镍（电池级）", 5 * 14, 14, true, 9))
        .allSatisfy(line -> assertThat(line).doesNotStartWith("）").doesNotStartWith("、"))
        .allSatisfy(line -> assertThat(line).doesNotEndWith("（"));
  }

  @Test
  void latinBreaksBetweenWordsAndInsideOnlyWhenOneIsTooWide() {
    assertThat(wrap.lines("lithium carbonate", 70, 12, false, 9))
        .containsExactly("lithium", "carbonate");
    assertThat(wrap.lines("Polyetheretherketone", 60, 12, false, 9)).hasSizeGreaterThan(1);
  }

  @Test
  void tooManyLinesEndWithAnEllipsisInsideTheWidth() {
    List<String> lines = wrap.lines("高性能碳纤维复合材料预浸料与结构件", 70, 14, true, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).endsWith("…");
    assertThat(measure.width(lines.getLast(), 14, true)).isLessThanOrEqualTo(70);
  }

  @Test
  void balancedLinesDoNotLeaveOneCharacterAlone() {
    assertThat(wrap.balanced("碳化硅功率模块封装", 8 * 14 + 1, 14, true, 2))
        .containsExactly("碳化硅功率", "模块封装");
  }

  @Test
  void balancingNeverBreaksAWordThatFits() {
    assertThat(wrap.balanced("Automotive MCU", 90, 14, true, 2))
        .containsExactly("Automotive", "MCU");
    assertThat(wrap.balanced("Charging service", 90, 14, true, 2))
        .containsExactly("Charging", "service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "正极材料（磷酸铁锂/三元）",
        "IGBT / SiC 模块",
        "5G-A 基带芯片（7 nm）",
        "a",
        "，，，，，，，，，",
        "光模块 800G & 1.6T"
      })
  void noLineIsWiderThanAsked(String text) {
    for (double width = 30; width < 160; width += 7) {
      double most = width;
      assertThat(wrap.lines(text, width, 14, true, 99))
          .allSatisfy(
              line ->
                  assertThat(measure.width(line, 14, true))
                      .isLessThanOrEqualTo(Math.max(most, measure.width("W", 14, true) + 14)));
      assertThat(String.join("", wrap.lines(text, width, 14, true, 99)).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
    }
  }

  @Test
  void inANarrowBandLinesBreakBetweenWordsOnly() {
    TextWrap wrap = new TextWrap();
    double width = 40;
    String name = wrap.wordsWithin("Use and recycling", width, 12, true);
    assertThat(name).startsWith("Use and ").endsWith("…").doesNotContain("recycling");
    assertThat(wrap.lines(name, width, 12, true, 4))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(name.split(" ")).contains(line.split(" ")))
        .allSatisfy(
            line -> assertThat(TextMeasure.get().width(line, 12, true)).isLessThanOrEqualTo(width));
    assertThat(wrap.wordsWithin("材料与元器件", 13, 12, true)).isEqualTo("材料与元器件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"锂", "a", "锂 ", "a b", "\ud842\udfb7", "e\u0301", "\u200b", "\u202e"})
  @Timeout(5)
  void ofALongTextOnlyWhatIsShownIsMeasured(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertThat(wrap.balanced(text, 144, 14, true, 2)).hasSizeLessThanOrEqualTo(2);
    String shortened = wrap.shortened(text, 144, 14, false);
    assertThat(measure.width(shortened, 14, false)).isLessThanOrEqualTo(144);
    Size size = new Size(160, 80);
    CardContent content = new CardContent(text, List.of(), "", size);
    assertThat(CardText.of(content, content, content).title()).hasSizeLessThanOrEqualTo(2);
    assertThat(wrap.wholeWords(text, 144, 14, true, 2)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aCutTextEndsAfterAWord() {
    double width = measure.width("lithography", 14, true) + 1;
    assertThat(wrap.lines("High-end lithography machine", width, 14, true, 2))
        .containsExactly("High-end…");
    assertThat(wrap.lines("Landing gear and more", width, 14, true, 1)).containsExactly("Landing…");
    assertThat(wrap.lines("工业互联", 14, 14, true, 2)).containsExactly("工", "…");
  }

  @Test
  void wholeWordsCutsAWordThatIsTooWideInsteadOfBreakingIt() {
    List<String> lines = wrap.wholeWords("Industrial internet", 62, 14, true, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("Indus").endsWith("…");
    assertThat(lines.getLast()).isEqualTo("internet");
  }
}

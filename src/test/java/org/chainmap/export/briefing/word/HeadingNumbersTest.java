package org.chainmap.export.briefing.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.export.briefing.Block;
import org.chainmap.text.ChineseNumerals;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class HeadingNumbersTest {

  private static Block.Heading heading(int level, String number) {
    return new Block.Heading(level, number, "标题", "a" + level);
  }

  @Test
  void wordNumbersWhatIsNumberedAsInOfficialDocuments() {
    HeadingNumbers numbers = new HeadingNumbers(Lang.ZH);
    assertThat(numbers.counted(heading(1, "一、"))).isTrue();
    assertThat(numbers.counted(heading(2, "（一）"))).isTrue();
    assertThat(numbers.counted(heading(3, "1."))).isTrue();
    assertThat(numbers.counted(heading(2, "（二）"))).isTrue();
    assertThat(numbers.counted(heading(3, "1."))).isTrue();
    assertThat(numbers.counted(heading(1, "二、"))).isTrue();
  }

  @Test
  void headingsInEnglishCountThroughTheLevels() {
    HeadingNumbers numbers = new HeadingNumbers(Lang.EN);
    assertThat(numbers.counted(heading(1, "1"))).isTrue();
    assertThat(numbers.counted(heading(2, "1.1"))).isTrue();
    assertThat(numbers.counted(heading(3, "1.1.1"))).isTrue();
    assertThat(numbers.counted(heading(1, "2"))).isTrue();
    assertThat(numbers.counted(heading(2, "2.1"))).isTrue();
  }

  @Test
  void aHeadingWithoutNumberIsLeftOutOfTheCount() {
    HeadingNumbers numbers = new HeadingNumbers(Lang.ZH);
    assertThat(numbers.counted(heading(1, ""))).isFalse();
    assertThat(numbers.counted(heading(1, "一、"))).isTrue();
    assertThat(numbers.counted(heading(1, "附"))).isFalse();
    assertThat(numbers.counted(heading(1, "二、"))).isTrue();
  }

  @Test
  void chineseNumbers() {
    assertThat(new String[] {ChineseNumerals.of(9), ChineseNumerals.of(10)})
        .containsExactly("九", "十");
    assertThat(new String[] {ChineseNumerals.of(12), ChineseNumerals.of(40)})
        .containsExactly("十二", "四十");
  }
}

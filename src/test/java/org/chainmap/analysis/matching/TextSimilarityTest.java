package org.chainmap.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

  private static List<String> terms(String text) {
    return Tokens.of(text).terms();
  }

  private static List<String> shared(String a, String b) {
    return Tokens.of(a).shared(Tokens.of(b));
  }

  private static TextSimilarity of(String... texts) {
    return new TextSimilarity(Stream.of(texts).map(Tokens::of).toList());
  }

  @Test
  void chineseIsTakenByTwoCharactersAndWordsAndNumbersWhole() {
    assertThat(terms("主轴承")).containsExactly("主轴", "轴承");
    assertThat(terms("求购 IGBT 模块")).containsExactly("求购", "igbt", "模块");
    assertThat(terms("5G基站，铜")).containsExactly("5g", "基站", "铜");
    assertThat(terms("ＡＢＣ 1.5 mm。")).containsExactly("abc", "1.5", "mm");
    assertThat(terms("轴承。轴承")).containsExactly("轴承", "轴承");
    assertThat(terms("  ，")).isEmpty();
  }

  @Test
  void sharedPhrasesAreTheLongestAndKeepTheirSpelling() {
    assertThat(shared("寻求高压 IGBT 模块", "可供 1700 V IGBT 模块")).containsExactly("IGBT", "模块");
    assertThat(shared("16 MW 主轴承试验", "主轴承，16 MW")).containsExactly("16 MW", "主轴承");
    assertThat(shared("轴承。钢材", "轴承钢材")).containsExactly("轴承", "钢材");
    assertThat(shared("甲乙", "乙丙")).isEmpty();
  }

  @Test
  void theCosineFollowsTheFormula() {
    // N = 3; n(甲乙) = 2, n(乙丙) = n(乙丁) = n(戊) = 1
    TextSimilarity textSimilarity = of("甲乙丙", "甲乙丁", "戊");
    double common = 1 + Math.log(4.0 / 3);
    double rare = 1 + Math.log(4.0 / 2);
    double expected = common * common / (common * common + rare * rare);
    assertThat(textSimilarity.of(0, 1)).isCloseTo(expected, within(1e-15));
    assertThat(textSimilarity.of(0, 2)).isZero();
    assertThat(textSimilarity.of(0, 0)).isCloseTo(1, within(1e-15));
    assertThat(of("甲乙甲乙", "甲乙").of(0, 1)).isBetween(0.5, 0.99);
    assertThat(of("", "甲乙").of(0, 1)).isZero();
  }

  @Test
  void theIndexFindsWhatComparingEachFinds() {
    TextSimilarity textSimilarity = of("高压 IGBT 模块", "模块", "IGBT", "轴承", "高压模块");
    double[] found = textSimilarity.index(1).with(0);
    assertThat(found).hasSize(4);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(textSimilarity.of(0, 1 + i), within(1e-15));
    }
    assertThat(found[2]).isZero();
  }
}

package org.chainmap.ledger.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.chainmap.ledger.written.NumberText.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  private static NumberText.Parsed parsed(String text, Mark mark) {
    NumberText.Parsed parsed = NumberText.parse(text, mark);
    if (parsed == null) {
      throw new AssertionError(text);
    }
    return parsed;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "１２．５|12.5",
        "1,234.5|1234.5",
        "1 234|1234",
        "1'234.5|1234.5",
        "1,5|1.5",
        "0,123|0.123",
        "1,234|1234",
        "1.234,5|1234.5",
        ".5|0.5",
        "-3|-3",
        "−3|-3",
        "3万|30000",
        "1.2亿|120000000",
        "¥ 5|5",
        "2.0e3|2000",
        "35%|35",
        "３５％|35",
        "约300|300",
        "300家|300",
        "超过 1,000 家以上|1000",
        "\u200b7\u00a0|7",
      })
  void aNumberIsReadInWhateverWayItIsWritten(String text, String value) {
    assertThat(parsed(text, Mark.EITHER).times()).isEqualTo(Double.parseDouble(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "many", "1,23,4", "12.3.4", "1-2", "NaN", "1e999", "1 2 3,", "--5", "1,5,5"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(NumberText.parse(text, Mark.EITHER)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30-40", "30%～40%", "3至5", "1.5—2", "10万-20万元", "3~5 家", "5万到8万"})
  void rangesAreSeen(String text) {
    assertThat(NumberText.range(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-30", "1e-5", "2.5e+3", "30", "约 30", "3.5万"})
  void whatIsNoRangeIsNone(String text) {
    assertThat(NumberText.range(text)).isFalse();
  }

  @Test
  void unitsAndApproximationAreSaid() {
    NumberText.Parsed parsed = parsed("近3.2万吨/年", Mark.EITHER);
    assertThat(parsed.wholeUnit()).isEqualTo("万吨/年");
    assertThat(parsed.value()).isEqualByComparingTo("3.2");
    assertThat(parsed.approximate()).isTrue();
    assertThat(parsed("500 吨", Mark.EITHER).approximate()).isFalse();
  }

  @Test
  void theMarkIsProvenByDigitsThatAllowNoOther() {
    assertThat(NumberText.mark("1,5")).isEqualTo(Mark.COMMA);
    assertThat(NumberText.mark("1.234,5")).isEqualTo(Mark.COMMA);
    assertThat(NumberText.mark("1,234.5")).isEqualTo(Mark.POINT);
    assertThat(NumberText.mark("1.5")).isEqualTo(Mark.POINT);
    assertThat(NumberText.mark("1,234,567")).isEqualTo(Mark.POINT);
    assertThat(NumberText.mark("1,234")).isEqualTo(Mark.EITHER);
    assertThat(NumberText.mark("1.234")).isEqualTo(Mark.EITHER);
    assertThat(parsed("1,234", Mark.COMMA).times()).isEqualTo(1.234);
    assertThat(parsed("1.234", Mark.COMMA).times()).isEqualTo(1234);
    assertThat(NumberText.parse("1,5", Mark.POINT)).isNull();
  }

  /** Any number, in any of the ways above, reads back as it was. */
  @Test
  void randomNumbersReadBackInEveryWay() {
    Random random = new Random(20_260_101);
    List<Function<BigDecimal, String>> ways =
        List.of(
            BigDecimal::toPlainString,
            n -> String.format(Locale.ROOT, "%,.2f", n),
            n -> String.format(Locale.GERMANY, "%,.2f", n),
            n -> full(n.toPlainString()),
            n -> full(String.format(Locale.ROOT, "%,.2f", n)),
            n -> " " + n.toPlainString() + "\u3000",
            n -> n.toPlainString().replace("", "\u200b"),
            n -> n.movePointLeft(4).toPlainString() + "万",
            n -> n.movePointLeft(8).toPlainString() + " 亿",
            n -> "约" + n.toPlainString() + "吨",
            n -> "￥" + n.toPlainString());
    for (int i = 0; i < 2000; i++) {
      BigDecimal number =
          new BigDecimal(random.nextDouble() * Math.pow(10, random.nextInt(9)))
              .setScale(2, RoundingMode.DOWN);
      for (Function<BigDecimal, String> way : ways) {
        String text = way.apply(number);
        Mark mark = NumberText.mark(text);
        assertThat(parsed(text, mark).times()).as(text).isEqualTo(number.doubleValue());
      }
    }
  }

  private static String full(String text) {
    StringBuilder full = new StringBuilder();
    text.chars().forEach(c -> full.append((char) (c - '!' + '！')));
    return full.toString();
  }
}

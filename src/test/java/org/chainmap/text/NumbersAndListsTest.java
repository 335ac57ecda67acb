package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersAndListsTest {

  @ParameterizedTest
  @CsvSource({
    "12.35, 1, 12.4, 12.4",
    "12.25, 1, 12.3, 12.3",
    "2.5, 0, 3, 3",
    "-2.5, 0, -3, -3",
    "10, 2, 10, 10.00",
    "1234567.0, 1, 1234567, 1234567.0",
    "-0.04, 1, 0, 0.0",
    "0.1, 3, 0.1, 0.100"
  })
  void roundsHalvesAwayFromZeroAndNeverGroups(double value, int digits, String most, String fixed) {
    assertThat(Numbers.most(value, digits)).isEqualTo(most);
    assertThat(Numbers.fixed(value, digits)).isEqualTo(fixed);
  }

  @Test
  void numbersInMessagesRoundAsAloneAndCountsAreGrouped() {
    Message message = Message.of("label.verbatim", 12.35);
    assertThat(Messages.format("{0,number,0.#}", Lang.EN, message.arguments())).isEqualTo("12.4");
    assertThat(Messages.format("{0,number,0.#}", Lang.ZH, List.of(12.25))).isEqualTo("12.3");
    assertThat(Messages.format("{0}", Lang.ZH, List.of(10200))).isEqualTo("10,200");
    assertThat(Messages.format("{0,number,0}", Lang.EN, List.of(10200))).isEqualTo("10200");
  }

  @Test
  void whatHasTooManyDigitsToReadIsAPowerOfTen() {
    assertThat(Numbers.percent(9.996e44)).isEqualTo("1×10⁴⁵%");
    assertThat(Numbers.fixed(-1.2345e16, 2)).isEqualTo("-1.23×10¹⁶");
    assertThat(Numbers.most(1e15, 1)).isEqualTo("1000000000000000");
    assertThat(Messages.format("{0,number,0.#} {1}", Lang.EN, List.of(2e300, 3e15)))
        .isEqualTo("2×10³⁰⁰ 3,000,000,000,000,000");
    assertThat(Messages.format("{0}", Lang.ZH, List.of(List.of(2e300, 1e20))))
        .isEqualTo("2×10³⁰⁰、1×10²⁰");
  }

  @Test
  void joinsWithTheMarkOfTheLanguage() {
    List<String> three = List.of("甲", "乙", "丙");
    assertThat(Lists.joined(Lang.ZH, three)).isEqualTo("甲、乙、丙");
    assertThat(Lists.joined(Lang.EN, three)).isEqualTo("甲, 乙, 丙");
    assertThat(Lists.joined(Lang.EN, List.of())).isEmpty();
    assertThat(Lists.joined(Lang.EN, List.of("甲"))).isEqualTo("甲");
    assertThat(Lists.joined(Lang.ZH, List.of("甲", "乙"))).isEqualTo("甲、乙");
  }

  @Test
  void joinsMoreItemsThanListFormatTakes() {
    List<String> many = IntStream.range(0, 25_000).mapToObj(i -> "项" + i).toList();
    assertThat(Lists.joined(Lang.ZH, many)).isEqualTo(String.join("、", many));
    assertThat(Lists.joined(Lang.EN, Collections.nCopies(51, "a")))
        .isEqualTo(String.join(", ", Collections.nCopies(51, "a")));
  }
}

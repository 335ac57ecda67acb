package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1     | 颗   | 1 颗     | 1 chip",
        "3     | 颗   | 3 颗     | 3 chips",
        "20    | 万只 | 20 万只  | 200,000 pieces",
        "0.5   | 万吨 | 0.5 万吨 | 5000 t",
        "1     | 列   | 1 列     | 1 train",
        "1.5   | 套   | 1.5 套   | 1.5 sets",
        "0.0001| 万台 | 0.0001 万台 | 1 unit",
        "2     | 万亩 | 2 万亩   | 2 万亩",
        "20000 | 吨   | 20000 吨 | 20,000 t",
        "7     |      | 7        | 7",
      })
  void quantitiesReadAsTheyAreSaidInEachLanguage(double amount, String unit, String zh, String en) {
    Message quantity = UnitNames.quantity(amount, unit);
    assertThat(quantity.in(Lang.ZH)).isEqualTo(zh);
    assertThat(quantity.in(Lang.EN)).isEqualTo(en);
  }
}

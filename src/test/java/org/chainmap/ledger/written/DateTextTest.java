package org.chainmap.ledger.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.chainmap.model.value.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "2024,2024",
    "２０２４年,2024",
    "2024年底,2024",
    "2024-3,2024-03",
    "2024.03,2024-03",
    "2024 年 3 月,2024-03",
    "202403,2024-03",
    "2024/3/5,2024-03-05",
    "2024年3月5日,2024-03-05",
    "20240305,2024-03-05",
    "2024-03-05 12:30,2024-03-05",
  })
  void aDateIsReadAsFarAsItIsKnown(String text, String date) {
    assertThat(DateText.parse(text)).map(AsOf::toString).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "长期", "3月5日", "2024-13", "2024-02-30", "24-03-05", "2024-2026", "1024"})
  void whatIsNoDateIsNone(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }

  /** Any day, written in any way or counted as a spreadsheet does, reads back. */
  @Test
  void randomDaysReadBackInEveryWay() {
    Random random = new Random(5);
    List<Function<LocalDate, String>> ways =
        List.of(
            LocalDate::toString,
            d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日",
            d -> d.getYear() + "/" + d.getMonthValue() + "/" + d.getDayOfMonth(),
            d -> d.getYear() + "." + d.getMonthValue() + "." + d.getDayOfMonth(),
            d ->
                String.format(
                    Locale.ROOT, "%d%02d%02d", d.getYear(), d.getMonthValue(), d.getDayOfMonth()));
    for (int i = 0; i < 1000; i++) {
      LocalDate day = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(50_000));
      AsOf date = new AsOf(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      for (Function<LocalDate, String> way : ways) {
        assertThat(DateText.parse(way.apply(day))).as(way.apply(day)).contains(date);
      }
      long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
      assertThat(DateText.parse(serial)).contains(date);
    }
    assertThat(DateText.parse(2024)).contains(new AsOf(2024, null, null));
    assertThat(DateText.parse(2024.1)).isEmpty();
    assertThat(DateText.parse(7)).isEmpty();
  }
}

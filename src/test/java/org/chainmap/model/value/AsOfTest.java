package org.chainmap.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-12", "2021-12-31", "0999", "2024-02-29"})
  void isWrittenAsItWasRead(String text) {
    assertThat(AsOf.parse(text)).map(AsOf::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021-13",
        "2021-00",
        "2023-02-29",
        "2021-1",
        "2021/12",
        "2021年",
        "20211"
      })
  void whatIsNoDateIsNotRead(String text) {
    assertThat(AsOf.parse(text)).isEmpty();
  }

  @Test
  void ordersByTheFirstDayItMayMean() {
    assertThat(Stream.of("2022", "2021-12-31", "2021", "2021-06").map(t -> AsOf.parse(t).get()))
        .satisfies(
            dates ->
                assertThat(dates.stream().sorted().map(AsOf::toString))
                    .containsExactly("2021", "2021-06", "2021-12-31", "2022"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-12-31, 2018",
    "2020-02, 2020-02-29, 2017-02",
    "2024-02-29, 2024-02-29, 2021-02-28"
  })
  void endsOnItsLastDayAndGoesBackByYears(String text, LocalDate end, String before) {
    AsOf date = AsOf.parse(text).orElseThrow();
    assertThat(date.end()).isEqualTo(end);
    assertThat(date.minusYears(3)).hasToString(before);
  }

  @Test
  void aDayNeedsItsMonth() {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new AsOf(2021, null, 3));
  }
}

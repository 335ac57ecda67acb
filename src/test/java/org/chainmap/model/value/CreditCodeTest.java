package org.chainmap.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91310110666007217T",
        "91310115591693856A",
        "91110108351303601C",
        "91440101MA5CJQ4N59",
        "913502000728319549",
        "91350200MA2YJ1XR9G"
      })
  void codesInRealUsePass(String code) {
    assertThat(CreditCode.problem(code)).isEmpty();
  }

  /** The last two are in real use although they fail the check: worth a warning, not a refusal. */
  @ParameterizedTest
  @CsvSource({
    "91310110666007217A, model.creditCodeCheck",
    "91310110666007217, model.creditCodeForm",
    "9131011066600721 T, model.creditCodeForm",
    "91310110666007217t, model.creditCodeForm",
    "9131011O666007217T, model.creditCodeForm",
    "91350211M00013FA1N, model.creditCodeCheck",
    "91350100M0001TGQXM, model.creditCodeCheck"
  })
  void doubtfulCodesAreNamed(String code, String key) {
    assertThat(CreditCode.problem(code).orElseThrow().key()).isEqualTo(key);
  }
}

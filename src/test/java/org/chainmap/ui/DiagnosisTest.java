package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diagnosis says where a fault is, and nothing of anybody's maps or files. */
class DiagnosisTest {

  private final Diagnosis diagnosis = new Diagnosis();

  @ParameterizedTest
  @EnumSource
  void itTellsVersionsTheLastCommandsAndThePlaceOfTheFault(Lang lang) {
    for (int i = 0; i < 100; i++) {
      diagnosis.step("save");
    }
    diagnosis.step("tidyAll");
    String text = diagnosis.text(new IllegalStateException(new NullPointerException()), lang);
    assertThat(text)
        .contains(System.getProperty("os.name"), System.getProperty("java.runtime.version"))
        .contains("java.lang.IllegalStateException", "java.lang.NullPointerException")
        .contains("DiagnosisTest.java:")
        .containsPattern("\\d\\d:\\d\\d:\\d\\d tidyAll\n");
    assertThat(text.split(" save\n", -1)).as("only the last commands").hasSizeLessThan(32);
  }

  @ParameterizedTest
  @EnumSource
  void whatAFaultQuotesIsLeftOut(Lang lang) {
    Exception inner = new IllegalArgumentException("no segment 轴箱轴承");
    Exception outer = new IllegalStateException("in /home/someone/机密.chainmap.json", inner);
    assertThat(diagnosis.text(outer, lang))
        .doesNotContain("轴箱轴承", "机密", "chainmap.json")
        .doesNotContain(System.getProperty("user.home"))
        .doesNotContain(System.getProperty("user.dir"));
  }
}

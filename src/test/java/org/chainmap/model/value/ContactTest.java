package org.chainmap.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContactTest {

  @Test
  void whatIsPrintedByAccidentDoesNotSayWho() {
    assertThat("“" + new Contact("王先生 0790-000000") + "”")
        .doesNotContain("王")
        .doesNotContain("0790");
  }

  @Test
  void blankMeansNone() {
    assertThat(Contact.orNull(" \n")).isNull();
    assertThat(Contact.orNull(null)).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new Contact(" "));
  }
}

package org.chainmap.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class NameTest {

  @Test
  void readersSeeTheirLanguageWhereItIsKnown() {
    Name name = new Name("锂资源", "Lithium");
    assertThat(name.in(Lang.EN)).isEqualTo("Lithium");
    assertThat(name.in(Lang.ZH)).isEqualTo("锂资源");
    assertThat(Name.of("锂资源").in(Lang.EN)).isEqualTo("锂资源");
  }

  @Test
  void renamingKeepsTheOtherLanguage() {
    assertThat(new Name("锂", "Lithium").with(Lang.EN, "Li")).isEqualTo(new Name("锂", "Li"));
    assertThat(new Name("锂", "Lithium").with(Lang.ZH, "钠")).isEqualTo(new Name("钠", "Lithium"));
    assertThat(Name.of("锂").with(Lang.EN, "Li")).isEqualTo(Name.of("Li"));
  }

  @Test
  void isNeverBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> Name.of(" \n"));
    assertThat(new Name("锂", "  ").english()).isNull();
  }
}

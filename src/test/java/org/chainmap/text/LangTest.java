package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LangTest {

  @Test
  void theSystemsLocaleDecides() {
    assertThat(Lang.ofSystem(Locale.TRADITIONAL_CHINESE, Map.of())).isEqualTo(Lang.ZH);
    assertThat(Lang.ofSystem(Locale.GERMAN, Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Lang.EN);
  }

  @Test
  void aChineseLocaleThatIsNotInstalledStillMeansChinese() {
    assertThat(Lang.ofSystem(Locale.ENGLISH, Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Lang.ZH);
    assertThat(Lang.ofSystem(Locale.ENGLISH, Map.of("LC_ALL", "", "LANG", "zh")))
        .isEqualTo(Lang.ZH);
    assertThat(Lang.ofSystem(Locale.ENGLISH, Map.of("LC_ALL", "C", "LANG", "zh_CN")))
        .isEqualTo(Lang.EN);
  }
}

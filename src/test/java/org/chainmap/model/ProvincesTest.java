package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class ProvincesTest {

  @Test
  void thereAre34_eachReadAsAProvinceAndNamedInBothLanguages() {
    assertThat(Provinces.NAMES).hasSize(34).doesNotHaveDuplicates().startsWith("北京", "天津", "河北");
    for (String name : Provinces.NAMES) {
      assertThat(RegionText.parse(name)).contains(new Region(Region.CHINA, name, null));
      assertThat(RegionText.parse(Places.of(name).in(Lang.EN)))
          .contains(new Region(Region.CHINA, name, null));
      assertThat(Places.of(name).in(Lang.EN)).matches("[A-Za-z', ]+");
    }
    assertThat(RegionText.parse("Taiwan")).contains(new Region(Region.CHINA, "台湾", null));
  }
}

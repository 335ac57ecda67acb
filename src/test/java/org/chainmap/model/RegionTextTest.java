package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions as lists write them. */
class RegionTextTest {

  @ParameterizedTest
  @CsvSource({
    "广东省深圳市, CN, 广东, 深圳",
    "广东 深圳, CN, 广东, 深圳",
    "广东-深圳, CN, 广东, 深圳",
    "广东, CN, 广东,",
    "广东省, CN, 广东,",
    "中国广东, CN, 广东,",
    "深圳市, CN, , 深圳",
    "北京市海淀区, CN, 北京, 海淀区",
    "广西壮族自治区南宁市, CN, 广西, 南宁",
    "内蒙古自治区 包头, CN, 内蒙古, 包头",
    "日本, JP, ,",
    "Germany, DE, ,",
    "中国, CN, ,",
    "Guangdong, CN, 广东,",
    "'Shenzhen, Guangdong', CN, 广东, 深圳",
  })
  void readsWhatListsWrite(String text, String country, String province, String city) {
    assertThat(RegionText.parse(text)).contains(new Region(country, province, city));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "??", "x", ""})
  void refusesWhatIsNoPlace(String text) {
    assertThat(RegionText.parse(text)).isEmpty();
  }

  @Test
  void readsBackWhatIsShown() {
    List<Region> regions =
        List.of(
            new Region("CN", "广东", "深圳"),
            new Region("CN", "上海", null),
            new Region("US", null, null));
    for (Region region : regions) {
      for (Lang lang : Arrays.asList(Lang.values())) {
        assertThat(RegionText.parse(Places.of(region).in(lang))).contains(region);
      }
    }
  }
}

package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownPlacesTest {

  @ParameterizedTest
  @CsvSource({"CN,火星省,", "CN,,火星省", "CN,,金星自治区", "XX,,", "CN,Atlantis,"})
  void aPlaceThatDoesNotExistIsNamed(
      String country, @Nullable String province, @Nullable String city) {
    assertThat(warnings(country, province, city))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("region");
              assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "CN,广东,深圳",
    "CN,广东省,",
    "CN,内蒙古自治区,",
    "CN,Guangdong,Shenzhen",
    "CN,香港,",
    "CN,,深圳",
    "CN,,",
    "JP,,",
    "US,Texas,Austin"
  })
  void otherPlacesAreNot(String country, @Nullable String province, @Nullable String city) {
    assertThat(warnings(country, province, city)).isEmpty();
  }

  private static List<Problem> warnings(
      String country, @Nullable String province, @Nullable String city) {
    Enterprise enterprise =
        Enterprise.of(Id.of("e-1"), "某企业").withRegion(new Region(country, province, city));
    return Integrity.check(ChainMap.of(List.of(MapInfo.titled("图"), enterprise)));
  }
}

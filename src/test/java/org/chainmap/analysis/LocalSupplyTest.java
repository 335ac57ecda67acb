package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSupplyTest {

  private static final Id SEGMENT = Id.of("s");
  private static final Region JIANGXI = new Region("CN", "江西", null);

  private final List<Element> elements = new ArrayList<>();

  private LocalSupplyTest supplier(@Nullable Region region, @Nullable Double share) {
    return takesPart(region, share, Role.SUPPLIER);
  }

  private LocalSupplyTest takesPart(@Nullable Region region, @Nullable Double share, Role role) {
    Id id = Id.of("e-" + elements.size());
    elements.add(Enterprise.of(id, "企业" + elements.size()).withRegion(region));
    elements.add(
        Participation.of(Id.of("p-" + elements.size()), id, SEGMENT)
            .withRole(role)
            .withShare(share == null ? null : Figure.of(share)));
    return this;
  }

  private @Nullable Double rate(Region region) {
    elements.add(MapInfo.titled("图"));
    elements.add(new Stage(Id.of("st"), Name.of("上游"), 0, null, Remarks.NONE));
    elements.add(Segment.of(SEGMENT, "锂", Id.of("st")));
    return LocalSupply.rate(ChainMap.of(elements), SEGMENT, region);
  }

  @Test
  void itIsTheShareOfTheSuppliersOfTheRegion() {
    supplier(new Region("CN", "江西省", "新余"), 30.0)
        .supplier(new Region("CN", "江西", null), 12.5)
        .supplier(new Region("CN", "江苏", "苏州"), 40.0)
        .supplier(new Region("US", null, null), 17.5)
        .takesPart(new Region("CN", "江西", null), 50.0, Role.USER);
    assertThat(rate(JIANGXI)).isCloseTo(42.5, within(1e-9));
  }

  @Test
  void aCityIsWithinItsProvince() {
    supplier(new Region("CN", "江西", "新余"), 60.0).supplier(new Region("CN", "江西", "赣州"), 40.0);
    assertThat(rate(new Region("CN", "江西", "新余市"))).isCloseTo(60, within(1e-9));
  }

  @Test
  void anUnknownShareLeavesItUnknown() {
    supplier(JIANGXI, 60.0).supplier(JIANGXI, null);
    assertThat(rate(JIANGXI)).isNull();
  }

  @Test
  void anUnknownPlaceLeavesItUnknownUnlessItCannotMatter() {
    supplier(JIANGXI, 60.0).supplier(new Region("CN", null, null), 40.0);
    assertThat(rate(JIANGXI)).isNull();
  }

  @Test
  void aPlaceAbroadNeedsNoProvince() {
    supplier(JIANGXI, 60.0).supplier(new Region("US", null, null), 40.0).supplier(null, 0.0);
    assertThat(rate(JIANGXI)).isCloseTo(60, within(1e-9));
  }

  @Test
  void sharesThatDoNotAddUpSayNothing() {
    supplier(JIANGXI, 60.0).supplier(new Region("US", null, null), 20.0);
    assertThat(rate(JIANGXI)).isNull();
  }

  @Test
  void whereNobodySuppliesNothingIsKnown() {
    assertThat(rate(JIANGXI)).isNull();
  }
}

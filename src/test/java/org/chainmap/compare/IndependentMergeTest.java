package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndependentMergeTest {

  private static ChainMap sample(String name) throws Exception {
    return ChainMapFile.load(Path.of("samples", name + ".chainmap.json"));
  }

  /** The same map under ids in another order. */
  private static ChainMap renamed(ChainMap map, long seed) {
    List<Id> ids = new ArrayList<>(map.elements().keySet());
    ids.remove(MapInfo.ID);
    Collections.shuffle(ids, new Random(seed));
    Map<Id, Id> other = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      other.put(ids.get(i), Id.of("x-" + i));
    }
    return IdRemapping.map(map, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-energy", "new-energy-vehicles", "rail-transit", "aerospace"})
  void aMapJoinedWithItselfUnderOtherIdsIsItself(String name) throws Exception {
    ChainMap map = sample(name);

    IndependentMerge joined = IndependentMerge.of(map, renamed(map, 7));

    assertThat(joined.doubts()).isEmpty();
    assertThat(joined.merge().conflicts()).isEmpty();
    assertThat(joined.merge().result()).isEqualTo(map);
  }

  @Test
  void neighbouringChainsShareTheirEnterprises() throws Exception {
    ChainMap cars = sample("new-energy-vehicles");
    ChainMap power = sample("new-energy");

    IndependentMerge joined = IndependentMerge.of(cars, power);

    ChainMap result = joined.merge().result();
    MergeLaws.valid(result);
    assertThat(result.enterprises().size())
        .isLessThan(cars.enterprises().size() + power.enterprises().size());
    assertThat(result.segments()).hasSizeGreaterThan(cars.segments().size());
    assertThat(result.enterprises())
        .filteredOn(e -> e.name().text().contains("宁德时代"))
        .hasSizeLessThanOrEqualTo(1);
    for (Segment own : cars.segments()) {
      assertThat(result.find(Segment.class, own.id()).orElseThrow().placement())
          .isEqualTo(own.placement());
    }
  }

  @Test
  void whatEachKnowsOfAnEnterpriseIsJoined() {
    ChainMap ours = map("C39", "甲公司", null);
    ChainMap theirs = map("C39", "甲 公 司", "91310110666007217T");

    IndependentMerge joined = IndependentMerge.of(ours, renamed(theirs, 3));

    assertThat(joined.merge().conflicts()).isEmpty();
    assertThat(joined.merge().result()).isEqualTo(map("C39", "甲公司", "91310110666007217T"));
  }

  @Test
  void whatIsNotCertainStaysApartAndIsNamed() {
    IndependentMerge joined =
        IndependentMerge.of(
            map("C39", "甲公司", "91310110666007217T"), map("C26", "甲公司", "91440101MA5CJQ4N59"));

    assertThat(joined.merge().result().enterprises()).hasSize(2);
    assertThat(joined.merge().result().segments()).hasSize(4);
    assertThat(joined.doubts())
        .extracting(doubt -> doubt.in(Lang.ZH))
        .containsExactly(
            "企业“甲公司”与“甲公司”同名而代码不同，没有合并", "环节“电芯”与“电芯”同名而代码不同，没有合并", "环节“电池包”与“电池包”同名而代码不同，没有合并");
  }

  private static ChainMap map(String code, String enterprise, @Nullable String creditCode) {
    Id stage = Id.of("st-1");
    Id cell = Id.of("s-1");
    Id pack = Id.of("s-2");
    Id firm = Id.of("e-1");
    List<Element> all =
        List.of(
            MapInfo.titled("电池"),
            new Stage(stage, Name.of("上游"), 0, null, Remarks.NONE),
            Segment.of(cell, "电芯", stage).withCodes(List.of(code)),
            Segment.of(pack, "电池包", stage).withCodes(List.of(code)),
            Enterprise.of(firm, enterprise).withCreditCode(creditCode),
            Participation.of(Id.of("p-1"), firm, cell),
            Link.of(Id.of("l-1"), cell, pack));
    return ChainMap.of(all);
  }

  @Test
  void everyTwoMapsJoinToAValidOneInWhichOursIsWhole() {
    for (long seed = 0; seed < 300; seed++) {
      ChainMap ours = RandomMaps.map(seed);
      ChainMap theirs = RandomMaps.map(seed + 1);
      ChainMap result = IndependentMerge.of(ours, theirs).merge().result();
      MergeLaws.valid(result);
      assertThat(result.elements().keySet()).containsAll(ours.elements().keySet());
      assertThat(IndependentMerge.of(ours, ChainMap.titled("空")).merge().result()).isEqualTo(ours);
    }
  }
}

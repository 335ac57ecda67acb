package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final Listing NEED =
      Listing.of(Id.of("n"), Side.NEED, Id.of("e"), "锂盐")
          .withText(new Caption("锂盐", "Lithium salts"));
  private static final Source SOURCE =
      new Source(
          Id.of("s"),
          new Caption("年报", "Annual report"),
          Caption.NONE,
          null,
          Confidence.HIGH,
          null,
          Remarks.NONE);
  private static final ChainMap MAP =
      ChainMap.of(
          List.of(
              MapInfo.titled("图").withGroups(List.of(Group.of(new Name("光伏", "Solar")))),
              NEED,
              SOURCE));

  @Test
  void textsAndTitlesAreInTheLanguageOfTheReader() {
    assertThat(Names.of(MAP, NEED.id(), Lang.ZH)).isEqualTo("锂盐");
    assertThat(Names.of(MAP, NEED.id(), Lang.EN)).isEqualTo("Lithium salts");
    assertThat(Names.of(MAP, SOURCE.id(), Lang.EN)).isEqualTo("Annual report");
  }

  @Test
  void whatIsKnownInOneLanguageOnlyServesBoth() {
    assertThat(new Caption("长协", null).in(Lang.EN)).isEqualTo("长协");
    assertThat(new Caption(null, "Contract").in(Lang.ZH)).isEqualTo("Contract");
    assertThat(Caption.NONE.in(Lang.EN)).isEmpty();
  }

  @Test
  void aLabelAndAGroupAreInTheLanguageOfTheReader() {
    Link link =
        Link.of(Id.of("l"), Id.of("a"), Id.of("b")).withLabel(new Caption("长\n协", "Contract"));
    assertThat(Names.label(link, Lang.ZH)).isEqualTo("长 协");
    assertThat(Names.label(link, Lang.EN)).isEqualTo("Contract");
    assertThat(Names.group(MAP, "光伏", Lang.EN)).isEqualTo("Solar");
    assertThat(Names.group(MAP, "光伏", Lang.ZH)).isEqualTo("光伏");
    assertThat(Names.group(MAP, "风电", Lang.EN)).isEqualTo("风电");
  }

  @Test
  void aChangeInOneLanguageLeavesTheOther() {
    Caption both = new Caption("长协", "Contract");
    assertThat(both.with(Lang.EN, "Deal")).isEqualTo(new Caption("长协", "Deal"));
    assertThat(both.with(Lang.ZH, "短协")).isEqualTo(new Caption("短协", "Contract"));
    assertThat(Caption.of("长协").with(Lang.EN, "短协")).isEqualTo(Caption.of("短协"));
    assertThat(both.with(Lang.EN, " ")).isEqualTo(Caption.NONE);
  }

  @Test
  void anEnglishCardShowsTheShortestEnglishName() {
    Enterprise enterprise =
        Enterprise.of(Id.of("e"), "甲股份有限公司").withShortName(new Caption("甲", null));
    assertThat(enterprise.cardName(Lang.EN)).isEqualTo("甲");
    enterprise = enterprise.withName(new Name("甲股份有限公司", "Alpha Company Limited"));
    assertThat(enterprise.cardName(Lang.EN)).isEqualTo("Alpha Company Limited");
    enterprise = enterprise.withShortName(new Caption("甲", "Alpha"));
    assertThat(enterprise.cardName(Lang.EN)).isEqualTo("Alpha");
    assertThat(enterprise.cardName(Lang.ZH)).isEqualTo("甲");
  }

  @Test
  void placesAreInTheLanguageOfTheReader() {
    Region shenzhen = new Region(Region.CHINA, "广东省", "深圳");
    assertThat(Places.of(shenzhen).in(Lang.EN)).isEqualTo("Shenzhen, Guangdong");
    assertThat(Places.of(shenzhen).in(Lang.ZH)).isEqualTo("广东 深圳");
    Region munich = new Region("DE", null, "慕尼黑");
    assertThat(Places.of(munich).in(Lang.ZH)).isEqualTo("德国 慕尼黑");
    assertThat(Places.of(munich).in(Lang.EN)).isEqualTo("Munich, Germany");
    assertThat(Places.of(new Region(Region.CHINA, null, null)).in(Lang.EN)).isEqualTo("China");
    assertThat(Places.of(new Region(Region.CHINA, "北京", "北京")).in(Lang.EN)).isEqualTo("Beijing");
    assertThat(Places.of("某地").in(Lang.EN)).isEqualTo("某地");
  }

  @Test
  void aNameLongerThanAnyIsCutInListsAndSentences() {
    Segment segment = Segment.of(Id.of("s-1"), "锂".repeat(1000), Id.of("st-1"));
    ChainMap map = ChainMap.of(java.util.List.of(MapInfo.titled("图"), segment));
    assertThat(Names.of(map, segment, Lang.ZH)).isEqualTo("锂".repeat(200) + "…");
  }
}

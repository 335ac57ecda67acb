package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.EntityIndex.Answer;
import org.chainmap.model.EntityIndex.Doubt;
import org.chainmap.model.EntityIndex.Nothing;
import org.chainmap.model.EntityIndex.Same;
import org.chainmap.model.EntityIndex.Unclear;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityIndexTest {

  private static final String CODE = "91310110666007217T";

  private static EntityIndex enterprises() {
    return EntityIndex.enterprises(
        ChainMap.of(
            List.of(
                MapInfo.titled("图"),
                Enterprise.of(Id.of("e-1"), "比亚迪股份有限公司").withCreditCode(CODE),
                Enterprise.of(Id.of("e-2"), "宁德时代新能源科技股份有限公司").withShortName(Caption.of("宁德时代")),
                Enterprise.of(Id.of("e-3"), "ＡＢＢ（中国）有限公司"),
                Enterprise.of(Id.of("e-4"), "东方 电气"),
                Enterprise.of(Id.of("e-5"), "东方电气"),
                Enterprise.of(Id.of("e-6"), "新企业"),
                renamed("e-7", "通用技术集团机床有限公司", "沈阳机床股份有限公司"),
                renamed("e-8", "乙公司", "比亚迪股份有限公司"))));
  }

  private static Enterprise renamed(String id, String name, String alias) {
    return Enterprise.of(Id.of(id), name).withProfile(Profile.UNKNOWN.withAliases(List.of(alias)));
  }

  /** What another enterprise is called today is not a former name's. */
  @ParameterizedTest
  @CsvSource({", 沈阳机床股份 有限公司, e-7", ", 通用技术集团机床有限公司, e-7", ", 比亚迪股份有限公司, e-1"})
  void anEnterpriseIsFoundByAFormerNameWhereNoneIsCalledSo(String code, String name, String id) {
    assertThat(enterprises().find(code, name)).isEqualTo(new Same(Id.of(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "91310110666007217t, 另一名称, e-1",
    ", 比亚迪, e-1",
    ", 比亚迪股份有限公司, e-1",
    ", abb(中国) 有限公司, e-3",
    ", ABB（中国）, e-3",
    "91440101MA5CJQ4N59, ABB（中国）有限公司, e-3"
  })
  void anEnterpriseIsFoundByItsCodeThenByItsName(String code, String name, String id) {
    assertThat(enterprises().find(code, name)).isEqualTo(new Same(Id.of(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "91440101MA5CJQ4N59, 比亚迪股份有限公司, OTHER_CODE",
    ", 比亚迪有限公司, OTHER_FORM",
    ", 宁德时代, SHORT_NAME",
    ", 东方电气, SEVERAL"
  })
  void whatIsNotCertainIsNotDecided(String code, String name, Doubt doubt) {
    Answer answer = enterprises().find(code, name);
    assertThat(answer).isInstanceOf(Unclear.class);
    assertThat(((Unclear) answer).doubt()).isEqualTo(doubt);
  }

  @ParameterizedTest
  @CsvSource({", 新企业", ", 比亚迪汽车", "91440101MA5CJQ4N59, 甲公司"})
  void othersAreNotFound(String code, String name) {
    assertThat(enterprises().find(code, name)).isEqualTo(Nothing.FOUND);
  }

  @Test
  void aSegmentIsFoundByItsNameAndItsClassOnlyRaisesADoubt() {
    EntityIndex segments =
        EntityIndex.segments(
            ChainMap.of(
                List.of(
                    MapInfo.titled("图"),
                    new Stage(Id.of("st"), Name.of("上游"), 0, null, Remarks.NONE),
                    Segment.of(Id.of("s-1"), "IGBT 模块", Id.of("st")).withCodes(List.of("C3824")),
                    Segment.of(Id.of("s-2"), "电芯", Id.of("st")).withCodes(List.of("C3841")))));

    assertThat(segments.find(List.of(), "ｉｇｂｔ模块")).isEqualTo(new Same(Id.of("s-1")));
    assertThat(segments.find(List.of("C3824"), "IGBT模块")).isEqualTo(new Same(Id.of("s-1")));
    assertThat(segments.find(List.of("C2651"), "IGBT 模块"))
        .isEqualTo(new Unclear(List.of(Id.of("s-1")), Doubt.OTHER_CODE));
    assertThat(segments.find(List.of("C3841"), "储能电芯"))
        .isEqualTo(new Unclear(List.of(Id.of("s-2")), Doubt.SAME_CLASS));
    assertThat(segments.find(List.of("C3841"), "电池包")).isEqualTo(Nothing.FOUND);
    assertThat(segments.find(List.of(), "电池包")).isEqualTo(Nothing.FOUND);
  }
}

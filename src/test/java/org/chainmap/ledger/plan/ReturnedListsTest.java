package org.chainmap.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.ledger.plan.ImportPlanTest.enterprise;
import static org.chainmap.ledger.plan.ImportPlanTest.plan;
import static org.chainmap.ledger.plan.ImportPlanTest.segment;
import static org.chainmap.ledger.plan.ImportPlanTest.table;

import java.util.Objects;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Participation;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Verification;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Lists that are handed in come back in, and cells that name several things are understood. */
class ReturnedListsTest {

  @Test
  void aRowOfSeveralSegmentsLeavesRolesAndSharesThatDiffer() {
    ChainMap map = SmallChain.map();
    ChainMap two = map.with(plan(map, "企业名称|环节|角色|份额\n某公司|锂|研发|30%\n某公司|镍|供应|\n").change());
    assertThat(plan(two, "企业名称|所属环节|角色|市场份额\n某公司|锂、镍|研发、供应|30%\n").change().isEmpty()).isTrue();
    // What one list said of several segments, it may say otherwise.
    ChainMap same = map.with(plan(map, "企业名称|环节|角色\n某公司|锂、镍|供应\n").change());
    ChainMap changed = same.with(plan(same, "企业名称|环节|角色\n某公司|锂、镍|研发\n").change());
    assertThat(changed.participationsOf(enterprise(changed, "某公司").id()))
        .extracting(Participation::role)
        .containsOnly(Role.DEVELOPER);
  }

  @Test
  void notesAreOfWhatTheTableIsAbout() {
    ChainMap map = SmallChain.map();
    ChainMap participations = map.with(plan(map, "企业名称|环节|备注|来源\n某公司|锂|送样中|年报\n").change());
    Enterprise maker = enterprise(participations, "某公司");
    assertThat(maker.remarks().notes()).isNull();
    Participation one = participations.participationsOf(maker.id()).getFirst();
    assertThat(one.remarks().notes()).isEqualTo("送样中");
    assertThat(one.remarks().sources()).hasSize(1);
    ChainMap enterprises = map.with(plan(map, "企业名称|环节|所有制|备注\n某公司|锂|民企|上市\n").change());
    assertThat(enterprise(enterprises, "某公司").remarks().notes()).isEqualTo("上市");
  }

  @Test
  void aNameWithAMarkInItStaysOne() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, "环节|阶段\n逆变器、变压器|下游\n铜|上游\n").change());
    ChainMap named = after.with(plan(after, "企业名称|环节\n某公司|铜、逆变器、变压器；锂\n").change());
    assertThat(named.segments()).hasSameSizeAs(after.segments());
    assertThat(named.participationsOf(enterprise(named, "某公司").id())).hasSize(3);
  }

  @Test
  void sourcesAreFoundByEitherNameAndSeveralInOneCell() {
    ChainMap map = SmallChain.map();
    ChainMap one = map.with(plan(map, "环节|国产化率|来源\n锂|30%|年报\n镍|20%|公报\n").change());
    ImportPlan both = plan(one, "环节|国产化率|来源\n锂|30%|年报、公报\n");
    ChainMap after = one.with(both.change());
    assertThat(after.all(Source.class)).hasSize(2);
    assertThat(segment(after, "锂").remarks().sources()).hasSize(2);
  }

  @Test
  void factsToBeCheckedComeBackWithReasonPersonAndValue() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, "环节|国产化率\n锂|30%\n").change());
    String head = "类别|对象|字段|值|为何待核|负责人\n";
    ImportPlan plan =
        plan(
            after,
            head
                + "环节|锂|国产化率|32.5%|口径不一|李四\n环节|镍|整条||请核|\n"
                + "环节|锂|进口依赖度|1%|无|\n环节|没有|国产化率|1%|无|\n");
    assertThat(plan.rows())
        .extracting(PlannedRow::outcome)
        .containsExactly(
            PlannedRow.Outcome.CHANGED,
            PlannedRow.Outcome.CHANGED,
            PlannedRow.Outcome.LEFT_OUT,
            PlannedRow.Outcome.LEFT_OUT);
    assertThat(plan.rows().getLast().told(after, Lang.ZH).orElseThrow().in(Lang.ZH))
        .contains("没有", "国产化率");
    ChainMap checked = after.with(plan.change());
    Figure rate = Objects.requireNonNull(segment(checked, "锂").facts().domesticRate());
    assertThat(rate.value()).isEqualTo(32.5);
    assertThat(rate.verification())
        .isEqualTo(Verification.OPEN.withReason("口径不一").withAssignee("李四"));
    assertThat(segment(checked, "镍").remarks().verification())
        .isEqualTo(Verification.OPEN.withReason("请核"));
    assertThat(plan(checked, head + "环节|锂|国产化率|32.5%|口径不一|李四\n").change().isEmpty()).isTrue();
  }

  @Test
  void aLeadIsNoMemberAndWhatTheTableOfMatchesSaysIsOnlyRecognised() {
    ChainMap map = SmallChain.map();
    String text = "攻关任务|攻关目标|承担主体|参与单位|进展|完成进度\n高镍正极|能量密度 400|甲公司|乙公司|在建|60%\n";
    ChainMap after = map.with(plan(map, text).change());
    Initiative made = after.all(Initiative.class).getLast();
    assertThat(made.facts().goal()).isEqualTo("能量密度 400");
    assertThat(made.facts().progress()).isEqualTo(60);
    assertThat(made.facts().lead()).isEqualTo(enterprise(after, "甲公司").id());
    assertThat(made.members()).containsExactly(enterprise(after, "乙公司").id());
    ImportedTable listings = table("企业|需求/供给|内容|匹配对象|状态\n甲公司|需求|要设备|乙公司|已接受\n");
    assertThat(listings.layout().unused()).isEmpty();
    assertThat(listings.remarks())
        .extracting(said -> said.in(Lang.ZH))
        .anyMatch(said -> said.contains("匹配对象"))
        .anyMatch(said -> said.contains("状态"));
  }

  @Test
  void aCellOfSeveralEnterprisesNamesEachOfThem() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, "环节|企业\n锂|1.某公司；2.又一公司\n镍|甲公司、第三公司\n").change());
    assertThat(after.enterprises()).hasSize(map.enterprises().size() + 3);
    // What says more of an enterprise is about one.
    ChainMap one = map.with(plan(map, "环节|企业|主要产品\n锂|某公司、又一公司|碳酸锂\n").change());
    assertThat(one.enterprises()).hasSize(map.enterprises().size() + 1);
  }

  @Test
  void segmentsOfOneCellOfAStageAreAllMade() {
    ChainMap map = SmallChain.map();
    ImportPlan plan = plan(map, "上游|中游|下游\n铜、铝|箔|整车\n");
    assertThat(plan.count(PlannedRow.Outcome.ADDED)).isEqualTo(4);
  }
}

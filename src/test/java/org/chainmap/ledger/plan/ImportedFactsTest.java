package org.chainmap.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** What lists say beside names and numbers: English names, sources, how far a number is known. */
class ImportedFactsTest {

  private static ImportedTable table(String name, String text) {
    List<SheetRow> rows = new ArrayList<>();
    int number = 1;
    for (String line : text.strip().split("\n")) {
      List<SheetCell> cells = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        cells.add(SheetCell.of(cell));
      }
      rows.add(new SheetRow(number++, cells, false));
    }
    return ImportedTable.of(new Sheet(name, rows, List.of(), false, Set.of())).orElseThrow();
  }

  private static ChainMap read(ChainMap map, ImportedTable... tables) {
    ImportPlan plan =
        ImportPlan.of(map, ImportedTable.inOrder(List.of(tables)), Lang.ZH, ImportDecisions.NONE);
    assertThat(plan.problems()).isEmpty();
    return map.with(plan.change());
  }

  private static Segment segment(ChainMap map, String name) {
    return map.segments().stream()
        .filter(each -> each.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void englishNamesStandBesideTheChineseOnes() {
    ChainMap map =
        read(
            SmallChain.map(),
            table("环节", "环节名称|环节名称（英文）|阶段|阶段英文\n光模块|Optical modules|装配|Assembly"),
            table("企业", "企业名称|英文名称|简称|英文简称|所属环节\n光迅公司|Accelink|光迅|AL|光模块"),
            table("供应关系", "起点环节|终点环节|链接标注|标注英文|供货证据\n光模块|光模块二|样件|Samples|试供"),
            table("供需", "企业名称|供需|内容|内容英文\n光迅公司|需求|寻求芯片|Seeking chips"),
            table("项目", "项目名称|英文名称|负责人|负责人英文\n攻关|Development|规划部|Planning"));
    Segment segment = segment(map, "光模块");
    assertThat(segment.name().english()).isEqualTo("Optical modules");
    assertThat(map.find(Stage.class, segment.stage()).orElseThrow().name().in(Lang.EN))
        .isEqualTo("Assembly");
    Enterprise enterprise = map.enterprises().getLast();
    assertThat(enterprise.name().in(Lang.ZH)).isEqualTo("光迅公司");
    assertThat(enterprise.name().in(Lang.EN)).isEqualTo("Accelink");
    assertThat(enterprise.shortName().in(Lang.EN)).isEqualTo("AL");
    Link link = map.links().getLast();
    assertThat(link.label().in(Lang.ZH)).isEqualTo("样件");
    assertThat(link.label().in(Lang.EN)).isEqualTo("Samples");
    assertThat(link.facts().evidence()).isEqualTo(Evidence.TRIAL);
    assertThat(map.all(Listing.class).getLast().text().in(Lang.EN)).isEqualTo("Seeking chips");
    Initiative initiative = map.all(Initiative.class).getLast();
    assertThat(initiative.name().in(Lang.EN)).isEqualTo("Development");
    assertThat(initiative.owner().in(Lang.EN)).isEqualTo("Planning");
  }

  @Test
  void aSheetOfSourcesSaysWhoPublishedThem() {
    ChainMap map =
        read(
            SmallChain.map(),
            table("环节", "环节名称|国产化率|来源|截至\n光芯片|12%|行业白皮书|2024"),
            table(
                "来源",
                "标题|英文标题|发布者|发布者英文|发布日期|可靠程度|备注\n"
                    + "行业白皮书|White paper|协会|Association|2025-03|高|第 12 页"));
    assertThat(map.all(Source.class)).hasSize(1 + SmallChain.map().all(Source.class).size());
    Source source = map.all(Source.class).getLast();
    assertThat(source.title().in(Lang.EN)).isEqualTo("White paper");
    assertThat(source.publisher().in(Lang.EN)).isEqualTo("Association");
    assertThat(source.date()).isEqualTo(AsOf.parse("2025-03").orElseThrow());
    assertThat(source.confidence()).isEqualTo(Confidence.HIGH);
    Figure rate = Objects.requireNonNull(segment(map, "光芯片").facts().domesticRate());
    assertThat(rate.source()).isEqualTo(source.id());
    assertThat(rate.asOf()).isEqualTo(AsOf.parse("2024").orElseThrow());
  }

  @Test
  void aMarkBehindANumberSaysHowFarItIsKnown() {
    ChainMap map =
        read(
            SmallChain.map(),
            table("环节", "环节名称|国产化率|进口依赖度|恢复时间（周）|来源|截至\n" + "光芯片|12%（待核）|0.9|26（示意）|行业白皮书|2024"));
    Segment segment = segment(map, "光芯片");
    Figure rate = Objects.requireNonNull(segment.facts().domesticRate());
    assertThat(rate.value()).isEqualTo(12);
    assertThat(rate.standing()).isEqualTo(Standing.UNVERIFIED);
    assertThat(rate.source()).isNotNull();
    Figure imports = Objects.requireNonNull(segment.facts().importDependence());
    assertThat(imports.standing()).isEqualTo(Standing.STATED);
    Figure weeks = Objects.requireNonNull(segment.facts().timeToRecover());
    assertThat(weeks.value()).isEqualTo(26);
    assertThat(weeks.standing()).isEqualTo(Standing.ILLUSTRATIVE);
    assertThat(weeks.source()).as("an example is from nowhere").isNull();
    assertThat(weeks.asOf()).isNull();
  }

  @Test
  void otherSheetsOfTheImportMayUseShortAndFormerNames() {
    ImportedTable[] tables = {
      table("企业", "企业名称|简称|曾用名|所属环节\n光迅科技股份有限公司|光迅科技|电信器件公司|光模块"),
      table("项目", "项目名称|参与单位\n攻关一|光迅科技\n攻关二|电信器件公司")
    };
    ChainMap map = read(SmallChain.map(), tables);
    assertThat(map.enterprises()).hasSize(SmallChain.map().enterprises().size() + 1);
    Id made = map.enterprises().getLast().id();
    assertThat(map.all(Initiative.class))
        .extracting(Initiative::members)
        .endsWith(List.of(made), List.of(made));
    assertThat(read(map, tables)).as("nor is anybody asked who is meant").isEqualTo(map);
  }

  @Test
  void aShortNameOfTwoMeansNeither() {
    ChainMap map =
        read(
            SmallChain.map(),
            table("企业", "企业名称|简称|所属环节\n北方重工公司|北重|光模块\n北京重工公司|北重|光模块"),
            table("项目", "项目名称|参与单位\n攻关|北重"));
    assertThat(map.enterprises().getLast().name().text()).isEqualTo("北重");
  }

  @Test
  void theSameListReadAgainChangesNothing() {
    ImportedTable segments =
        table("环节", "环节名称|英文名称|阶段|阶段英文|国产化率|来源\n光芯片|Chips|装配|Assembly|12%（待核）|白皮书");
    ImportedTable sources = table("来源", "标题|英文标题|发布日期\n白皮书|White paper|2025");
    ChainMap once = read(SmallChain.map(), segments, sources);
    assertThat(read(once, segments, sources)).isEqualTo(once);
    assertThat(sources.shape()).isEqualTo(TableShape.SOURCES);
  }
}

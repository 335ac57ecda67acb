package org.chainmap.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.AsOf;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables as people hand them in: titles, merged headers, units, totals, notes. */
class TableZooTest {

  /** Returns a sheet: rows of texts, numbers, dates; null for a blank cell or row. */
  private static Sheet sheet(String name, List<MergedRegion> merged, @Nullable Object[]... rows) {
    List<SheetRow> all = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      List<SheetCell> cells = Arrays.stream(rows[i]).map(TableZooTest::cell).toList();
      if (cells.stream().anyMatch(cell -> !cell.blank())) {
        all.add(new SheetRow(i + 1, cells, false));
      }
    }
    return new Sheet(name, all, merged, false, Set.of());
  }

  private static SheetCell cell(@Nullable Object content) {
    return switch (content) {
      case null -> SheetCell.BlankCell.BLANK;
      case SheetCell cell -> cell;
      case String text -> SheetCell.of(text);
      case Number number -> new SheetCell.NumberCell(number.doubleValue(), false);
      case LocalDateTime date -> new SheetCell.DateCell(date);
      default -> throw new IllegalArgumentException(content.toString());
    };
  }

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  private static ImportedTable read(Sheet sheet) {
    return ImportedTable.of(sheet).orElseThrow();
  }

  /** The rows: place, then field=written for each cell, in the order of the fields' keys. */
  private static List<String> rows(ImportedTable table) {
    return table.rows().stream()
        .map(
            row -> {
              Map<String, String> cells = new TreeMap<>();
              row.cells()
                  .forEach(
                      (field, cell) ->
                          cells.put(
                              field.key(),
                              row.number(field) != null
                                  ? String.valueOf(row.number(field))
                                  : String.valueOf(row.text(field))));
              return row.place().a1() + " " + cells;
            })
        .toList();
  }

  private static List<String> problems(ImportedTable table) {
    return table.problems().stream()
        .map(problem -> problem.place().a1() + " " + problem.what().key())
        .toList();
  }

  @Test
  void anEnterpriseListBelowTitlesAndNotesWithTotalsAndFootnotes() {
    ImportedTable table =
        read(
            sheet(
                "Sheet1",
                List.of(new MergedRegion(1, 1, 1, 6), new MergedRegion(7, 1, 7, 6)),
                row("新能源汽车产业链重点企业清单"),
                row("填报单位：某某集团", null, null, "2024 年 3 月"),
                row(),
                row("序号", "企业\u200b名称 *", "统一社会信用代码", "企业性质", "营业收入（亿元）", "资质"),
                row(1, "宁德时代", "91350900587527783P", "民营企业", 4009.2, "单项冠军、高新技术企业"),
                row(2, "中国一汽", "9122010112341234", "央企", "6,300", "瞪羚"),
                row("注：数据来自年报"),
                row("合计", null, null, null, 10309.2)));
    assertThat(table.shape()).isEqualTo(TableShape.ENTERPRISES);
    assertThat(table.layout().firstHeader()).isEqualTo(4);
    assertThat(table.layout().unused()).extracting(TableColumn::heading).containsExactly("序号");
    ImportedRow first = table.rows().getFirst();
    assertThat(first.text(TableField.ENTERPRISE)).isEqualTo("宁德时代");
    assertThat(first.choice(TableField.OWNERSHIP, Ownership.class)).isEqualTo(Ownership.PRIVATE);
    assertThat(first.number(TableField.REVENUE)).isEqualTo(40_092_000.0);
    assertThat(first.choices(TableField.MARKS, EnterpriseMark.class))
        .containsExactly(EnterpriseMark.SINGLE_CHAMPION, EnterpriseMark.HIGH_TECH);
    assertThat(first.cell(TableField.REVENUE).orElseThrow().place().a1()).isEqualTo("E5");
    assertThat(table.rows().get(1).number(TableField.REVENUE)).isEqualTo(63_000_000.0);
    assertThat(problems(table)).containsExactly("C6 model.creditCodeForm", "F6 table.choice");
    assertThat(table.remarks())
        .containsExactly(
            Message.of("table.left.totals", 1, List.of("8")),
            Message.of("table.left.notes", 1, List.of("7")));
  }

  @Test
  void headersOfTwoLinesAndSegmentsMergedOverTheirEnterprises() {
    Sheet sheet =
        sheet(
            "图谱",
            List.of(
                new MergedRegion(1, 1, 2, 1),
                new MergedRegion(1, 2, 1, 3),
                new MergedRegion(1, 4, 1, 5),
                new MergedRegion(3, 1, 4, 1)),
            row("产业链环节", "企业", null, "市场份额（%）"),
            row(null, "名称", "省份", "2022", "2023"),
            row("正极材料", "容百科技", "浙江", 10, 12),
            row(null, "当升科技", "北京", 8, 9),
            row("隔膜", "恩捷股份", "云南", null, 30));
    ImportedTable table = read(sheet);
    assertThat(table.shape()).isEqualTo(TableShape.PARTICIPATIONS);
    assertThat(table.layout().firstHeader()).isEqualTo(1);
    assertThat(table.layout().lastHeader()).isEqualTo(2);
    assertThat(rows(table))
        .containsExactly(
            "A3 {enterprise=容百科技, province=浙江, region=null, segment=正极材料, share=12.0}",
            "A4 {enterprise=当升科技, province=北京, region=null, segment=正极材料, share=9.0}",
            "A5 {enterprise=恩捷股份, province=云南, region=null, segment=隔膜, share=30.0}");
    assertThat(table.layout().column(TableField.SHARE).orElseThrow().year()).isEqualTo(2023);
    ImportedTable earlier = ImportedTable.of(sheet, table.layout().withField(4, TableField.SHARE));
    assertThat(earlier.rows())
        .extracting(row -> row.number(TableField.SHARE))
        .containsExactly(10.0, 8.0, null);
  }

  @Test
  void aHeaderOfTwoLinesInATextHasNoMergedCells() {
    ImportedTable table =
        read(
            sheet(
                "表",
                List.of(),
                row("企业", null, "环节", "国产化率"),
                row("名称", "省份", null, "（%）"),
                row("甲", "江西", "铜", "35")));
    assertThat(table.shape()).isEqualTo(TableShape.PARTICIPATIONS);
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().text(TableField.SEGMENT)).isEqualTo("铜");
  }

  @Test
  void unitsBelowTheNamesArePartOfTheHeader() {
    ImportedTable table =
        read(
            sheet(
                "短板清单",
                List.of(),
                row("环节", "国产化率", "恢复时间"),
                row(null, "%", "（周）"),
                row("POE 粒子", 5, 40)));
    assertThat(table.shape()).isEqualTo(TableShape.SEGMENTS);
    assertThat(rows(table))
        .containsExactly("A3 {domesticRate=5.0, segment=POE 粒子, timeToRecover=40.0}");
    assertThat(table.layout().column(TableField.DOMESTIC_RATE).orElseThrow().unit()).isEqualTo("%");
  }

  @Test
  void columnsThatAreStagesNameTheirSegments() {
    ImportedTable table =
        read(
            sheet(
                "全景图",
                List.of(),
                row("上游（原材料）", "中游", "下游应用"),
                row("锂矿、钴矿", "电池\n电机", "整车"),
                row("石墨", null, "储能"),
                row("小计", null, null)));
    assertThat(table.shape()).isEqualTo(TableShape.STAGE_COLUMNS);
    assertThat(rows(table))
        .containsExactly(
            "A2 {segment=锂矿, stage=上游（原材料）}",
            "A2 {segment=钴矿, stage=上游（原材料）}",
            "B2 {segment=电池, stage=中游}",
            "B2 {segment=电机, stage=中游}",
            "C2 {segment=整车, stage=下游应用}",
            "A3 {segment=石墨, stage=上游（原材料）}",
            "C3 {segment=储能, stage=下游应用}",
            "A4 {segment=小计, stage=上游（原材料）}");
  }

  @Test
  void needsAndOffersWithQuantitiesAndDeadlines() {
    ImportedTable table =
        read(
            sheet(
                "供需清单",
                List.of(),
                row("企业", "需求/供给", "内容", "数量", "预算", "期限", "地区"),
                row("甲", "需求", "高温合金", "500吨", "300万元", "2024年6月", "陕西西安"),
                row("乙", "供", "轴承", "3 万套", "0.5亿", LocalDateTime.of(2025, 1, 31, 0, 0), "日本"),
                row("丙", "买", "轴承", "3-5 万套", "200 美元", "6月底", "?")));
    assertThat(table.shape()).isEqualTo(TableShape.LISTINGS);
    ImportedRow need = table.rows().getFirst();
    assertThat(need.choice(TableField.SIDE, Side.class)).isEqualTo(Side.NEED);
    assertThat(need.number(TableField.QUANTITY)).isEqualTo(500);
    assertThat(need.text(TableField.UNIT)).isEqualTo("吨");
    assertThat(need.number(TableField.BUDGET)).isEqualTo(300);
    assertThat(need.date(TableField.DUE)).isEqualTo(new AsOf(2024, 6, null));
    assertThat(need.region(TableField.REGION)).isNotNull();
    ImportedRow offer = table.rows().get(1);
    assertThat(offer.choice(TableField.SIDE, Side.class)).isEqualTo(Side.OFFER);
    assertThat(offer.number(TableField.QUANTITY)).isEqualTo(3);
    assertThat(offer.text(TableField.UNIT)).isEqualTo("万套");
    assertThat(offer.number(TableField.BUDGET)).isEqualTo(5000);
    assertThat(offer.date(TableField.DUE)).isEqualTo(new AsOf(2025, 1, 31));
    assertThat(problems(table))
        .containsExactly(
            "B4 table.choice",
            "D4 table.range",
            "E4 table.unit",
            "F4 table.date",
            "G4 table.place");
    for (TableProblem problem : table.problems()) {
      for (Lang lang : Lang.values()) {
        assertThat(problem.message().in(lang)).contains("供需清单").doesNotContain("{");
      }
    }
  }

  @Test
  void projectsTargetsAndResourcesAreToldByTheirHeadings() {
    assertThat(
            read(sheet(
                    "x",
                    List.of(),
                    row("项目名称", "主体", "参与单位", "地域", "投资额（亿元）", "开工", "阶段"),
                    row("P", "甲", "乙；丙", "广东深圳", 1.5, "2024.3", "在建")))
                .rows()
                .getFirst())
        .satisfies(
            row -> {
              assertThat(row.names(TableField.MEMBERS, name -> false)).containsExactly("乙", "丙");
              assertThat(row.number(TableField.INVESTMENT)).isEqualTo(15_000);
              assertThat(row.date(TableField.START)).isEqualTo(new AsOf(2024, 3, null));
              assertThat(row.choice(TableField.INITIATIVE_STATE, InitiativeState.class))
                  .isEqualTo(InitiativeState.RUNNING);
            });
    assertThat(
            read(sheet(
                    "x",
                    List.of(),
                    row("产业链", "环节", "目标企业", "优先级", "进度"),
                    row("新能源", "电池", "甲", "高", "洽谈")))
                .shape())
        .isEqualTo(TableShape.TARGETS);
    assertThat(
            read(sheet(
                    "园区清单",
                    List.of(),
                    row("名称", "层级", "所在地", "相关环节", "要点", "来源"),
                    row("某园区", "国家级", "上海", "电池", "x", "y")))
                .shape())
        .isEqualTo(TableShape.RESOURCES);
  }

  @Test
  void linksNameTheirEndsAndWhereTheFactsAreFrom() {
    ImportedTable table =
        read(
            sheet(
                "x",
                List.of(),
                row("供应商", "客户", "来源", "金额（万元）", "占比"),
                row("甲", "乙", "年报", "1.2亿元", "35%")));
    assertThat(rows(table))
        .containsExactly("A2 {customer=乙, share=35.0, source=年报, supplier=甲, volume=12000.0}");
  }

  @Test
  void fractionsErrorsAndDatesInColumnsOfNumbers() {
    ImportedTable table =
        read(
            sheet(
                "x",
                List.of(),
                row("环节", "国产化率", "进口依赖度"),
                row("a", 0.35, new SheetCell.NumberCell(0.35, true)),
                row("b", 1, new SheetCell.ErrorCell("#N/A")),
                row("c", "—", LocalDateTime.of(2024, 3, 5, 0, 0)),
                row("d", 0.07, 120),
                row(null, 0.5, 3)));
    assertThat(rows(table))
        .containsExactly(
            "A2 {domesticRate=35.0, importDependence=35.0, segment=a}",
            "A3 {domesticRate=100.0, segment=b}",
            "A4 {segment=c}",
            "A5 {domesticRate=7.0, segment=d}");
    assertThat(table.remarks()).containsExactly(Message.of("table.fractions", "国产化率"));
    assertThat(problems(table))
        .containsExactly(
            "C3 table.errorCell", "C4 table.numberAsDate", "C5 table.notPercent", "A6 table.blank");
  }

  @Test
  void codesThatASpreadsheetMadeNumbersOfAreNamed() {
    ImportedTable table =
        read(
            sheet(
                "x",
                List.of(),
                row("单位名称", "信用代码"),
                row("甲", 9.1310110666007e17),
                row("乙", " 91310110666007217t ")));
    assertThat(problems(table)).containsExactly("B2 table.codeAsNumber");
    assertThat(table.rows().get(1).text(TableField.CREDIT_CODE)).isEqualTo("91310110666007217T");
  }

  @Test
  void aPersonCorrectsShapeHeaderAndColumns() {
    Sheet sheet =
        sheet("x", List.of(), row("材料", "部件"), row("铜", "电机"), row("厂", "地"), row("甲", "江西"));
    assertThat(ImportedTable.of(sheet)).isEmpty();
    TableLayout shown = TableLayout.of(sheet, 1, 1).withShape(TableShape.STAGE_COLUMNS);
    assertThat(rows(ImportedTable.of(sheet, shown))).contains("B2 {segment=电机, stage=部件}");
    TableLayout other =
        TableLayout.of(sheet, 3, 3)
            .withShape(TableShape.ENTERPRISES)
            .withField(1, TableField.ENTERPRISE)
            .withField(2, TableField.REGION);
    assertThat(other.missing()).isEmpty();
    assertThat(rows(ImportedTable.of(sheet, other)))
        .containsExactly("A4 {enterprise=甲, region=null}");
    assertThat(other.withField(1, TableField.REGION).column(TableField.REGION))
        .map(TableColumn::column)
        .contains(1);
  }

  @Test
  void aRowThatHoldsOneHeadingByChanceIsNoHeader() {
    assertThat(
            ImportedTable.of(
                sheet(
                    "x",
                    List.of(),
                    row("排名", "对象", "所指", "结论"),
                    row("2", "树脂", "环节", "供应集中"),
                    row("3", "胶", "环节", "无境内供应"))))
        .isEmpty();
  }

  @Test
  void everyShapeAndFieldHasItsNameInBothLanguages() {
    for (Lang lang : Lang.values()) {
      for (TableShape shape : TableShape.values()) {
        assertThat(shape.label().in(lang)).isNotBlank();
      }
      for (TableField field : TableField.values()) {
        assertThat(field.label().in(lang)).isNotBlank();
      }
    }
  }

  @Test
  void namesAreSplitOutsideBracketsAndBeforeNoLegalForm() {
    assertThat(NameLists.split("1、甲（上海、北京）公司；乙, 丙 Co., Ltd.\n② 丁|丁"))
        .containsExactly("甲（上海、北京）公司", "乙", "丙 Co., Ltd.", "丁");
  }

  /** The revenue of 甲, in 万元, with the unit where only people see at once what it is of. */
  @Test
  void unitsOfMoneyOverAGroupOrAboveTheTableCount() {
    @Nullable Object[] title = row("单位：亿元");
    @Nullable Object[] heading = row("企业名称", "营业收入", "研发占比");
    @Nullable Object[] data = row("甲公司", 2.5, "3%");
    assertThat(revenue(sheet("企业", List.of(), heading, data))).isEqualTo(2.5);
    assertThat(revenue(sheet("企业", List.of(), title, heading, data))).isEqualTo(25_000);
    @Nullable Object[] group = row("基本情况", "经营情况（亿元）", "");
    assertThat(revenue(sheet("企业", List.of(), group, heading, data))).isEqualTo(25_000);
    @Nullable Object[] own = row("企业名称", "营业收入（万元）", "研发占比");
    assertThat(revenue(sheet("企业", List.of(), title, own, data))).isEqualTo(2.5);
    @Nullable Object[] count = row("单位：家");
    assertThat(revenue(sheet("企业", List.of(), count, heading, data))).isEqualTo(2.5);
  }

  private static @Nullable Double revenue(Sheet sheet) {
    return read(sheet).rows().getFirst().number(TableField.REVENUE);
  }

  @Test
  void aHeaderEndsWhereItsMergedHeadingsEndAndTheLatestYearCounts() {
    ImportedTable table =
        read(
            sheet(
                "企业",
                List.of(
                    new MergedRegion(1, 1, 1, 5),
                    new MergedRegion(3, 1, 4, 1),
                    new MergedRegion(3, 2, 4, 2),
                    new MergedRegion(3, 3, 4, 3),
                    new MergedRegion(3, 4, 3, 5)),
                row("新材料产业链企业清单（2024年）"),
                row("填报单位：某厅", null, null, "单位：见各格"),
                row("序号", "企业名称", "所属环节", "营业收入"),
                row(null, null, null, "2022年", "2023年"),
                row(1, "甲公司", "锂", "1.2亿元", "3400万元")));
    assertThat(table.layout().firstHeader()).isEqualTo(3);
    assertThat(table.layout().lastHeader()).isEqualTo(4);
    assertThat(rows(table)).containsExactly("A5 {enterprise=甲公司, revenue=3400.0, segment=锂}");
  }

  @Test
  void segmentsOfOneCellAreRowsOfTheirOwn() {
    ImportedTable table =
        read(sheet("图谱", List.of(), row("上游", "中游", "下游"), row("锂、钴", "正极\n负极", "电芯")));
    assertThat(table.rows())
        .extracting(row -> row.cell(TableField.SEGMENT).orElseThrow().written())
        .containsExactly("锂", "钴", "正极", "负极", "电芯");
  }

  @Test
  void aSourceBehindBothEndsIsWhereTheFactsAreFrom() {
    ImportedTable table =
        read(
            sheet(
                "供应关系",
                List.of(),
                row("供应商", "供应环节", "客户", "需求环节", "来源"),
                row("甲公司", "锂", "乙公司", "正极", "年报")));
    assertThat(table.shape()).isEqualTo(TableShape.LINKS);
    assertThat(table.rows().getFirst().text(TableField.SOURCE)).isEqualTo("年报");
  }
}

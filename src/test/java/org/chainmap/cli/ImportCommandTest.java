package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.LinkedSheet;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void anEdgeListBecomesAMap() throws Exception {
    Path edges =
        Files.writeString(folder.resolve("edges.csv"), "source,target,year\nA,B,1\nB,B,2\n");
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", edges, "-o", target, "--lang", "zh")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("已导入 2 个环节、2 条链接，写入 " + target + "\n未用到的列：year\n");
    ChainMap map = ChainMapFile.load(target);
    assertThat(map.segments()).hasSize(2);
    assertThat(map.links()).hasSize(2);
    assertThat(ChainMapFile.validate(target)).isEmpty();
  }

  @Test
  void repeatedRowsOfAnEdgeListAreToldAndSummedWhereAsked() throws Exception {
    Path edges =
        Files.writeString(
            folder.resolve("edges.csv"),
            "source,target,weight,kind\nA,B,1,supply\nA,B,2,supply\nA,B,4,capital\nB,A,8,supply\n");
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", edges, "-o", target, "--lang", "zh")).isZero();
    assertThat(out.toString().lines().toList().get(1)).startsWith("有 1 行与前面某行的两端、类别都相同");
    assertThat(volumes(target)).containsExactly(1.0, 2.0, 4.0, 8.0);
    assertThat(run("import", edges, "-o", target, "--repeated", "sum")).isZero();
    assertThat(volumes(target)).containsExactlyInAnyOrder(3.0, 4.0, 8.0);
    assertThat(run("import", edges, "-o", target, "--repeated", "first")).isZero();
    assertThat(volumes(target)).containsExactlyInAnyOrder(1.0, 4.0, 8.0);
    assertThat(out.toString()).containsOnlyOnce("有 1 行");
    assertThat(run("import", edges, "-o", target, "--repeated", "last")).isEqualTo(2);
  }

  @Test
  void stagesOfANewMapComeFromTheDistanceToFinalUse() throws Exception {
    Path edges = Files.writeString(folder.resolve("e.csv"), "source,target\nA,B\nB,C\nA,C\n");
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", edges, "-o", target, "--stages", 3, "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("分为 3 个阶段：上游、中游、下游");
    assertThat(ChainMapFile.load(target).stages()).hasSize(3);
    assertThat(run("import", edges, "-o", target, "--stages", 1)).isEqualTo(2);
    assertThat(run("import", edges, "-o", target, "--into", target, "--stages", 3)).isEqualTo(2);
  }

  private static List<Double> volumes(Path file) throws Exception {
    return ChainMapFile.load(file).links().stream()
        .map(link -> Objects.requireNonNull(link.volume()).value())
        .toList();
  }

  @Test
  void repeatedRowsOfListsAreAddedUpWhereAsked() throws Exception {
    Path list =
        Files.writeString(
            folder.resolve("a.csv"), "起点环节,终点环节,供应商,客户,金额\n甲,乙,一厂,二厂,1\n甲,乙,一厂,二厂,2\n");
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", list, "-o", target, "--repeated", "sum")).as(err.toString()).isZero();
    assertThat(volumes(target)).containsExactly(3.0);
    assertThat(run("import", list, "-o", target, "--repeated", "keep")).isEqualTo(2);
    assertThat(err.toString()).contains("--repeated sum");
  }

  @Test
  void aWorkbookOfLinksBecomesAMapToo() throws Exception {
    Path edges = folder.resolve("关系.xlsx");
    List<Cell> row = List.of(Cell.of("甲"), Cell.of("乙"), Cell.of(2.5));
    ExcelFile.save(edges, List.of(new Table("表", List.of("供应商", "客户", "金额（亿元）"), List.of(row))));
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", edges, "-o", target, "--lang", "zh")).isZero();
    ChainMap map = ChainMapFile.load(target);
    assertThat(map.info().title().text()).isEqualTo("关系");
    assertThat(map.links())
        .extracting(
            link -> link.from() + "→" + link.to() + Objects.requireNonNull(link.volume()).value())
        .containsExactly("甲→乙25000.0");
  }

  @Test
  void aBadRowIsOneMessageAndNothingIsWritten() throws Exception {
    Path edges = Files.writeString(folder.resolve("edges.csv"), "source,target\nA,B\nA,\n");
    Path target = folder.resolve("x.chainmap.json");
    Files.writeString(target, "before");
    assertThat(run("import", edges, "-o", target, "--lang", "zh")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).containsExactly("“edges.csv”第 3 行：“target”是空的。请填写，或删去这一行。");
    assertThat(Files.readString(target)).isEqualTo("before");
  }

  @Test
  void aTextOfAnotherProgramIsToldByItsContent() throws Exception {
    Path text =
        Files.writeString(
            folder.resolve("chain.csv"),
            "flowchart LR\nsubgraph 上游\nA[锂]\nend\nA --> B\n上游 --> B\n");
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", text, "-o", target, "--lang", "zh")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("已导入 2 个环节、1 条链接，写入 " + target + "\n图谱中没有对应之物，未导入：上游 → B\n");
    assertThat(ChainMapFile.load(target).stages()).hasSize(2);
    assertThat(ChainMapFile.validate(target)).isEmpty();
  }

  @Test
  void misuseIsRefused() throws Exception {
    Path edges = Files.writeString(folder.resolve("edges.json"), "source,target\nA,B\n");
    assertThat(run("import", edges, "-o", edges, "--lang", "en")).isEqualTo(2);
    assertThat(run("import", edges, "-o", folder.resolve("x.csv"), "--lang", "en")).isEqualTo(2);
    assertThat(run("import", edges, "--lang", "en")).isEqualTo(2);
    assertThat(run("import", folder.resolve("none.csv"), "-o", folder.resolve("x.json")))
        .isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(edges);
    }
    assertThat(Files.readString(edges)).startsWith("source");
  }

  private Path workbook(String name, Table... tables) throws Exception {
    Path file = folder.resolve(name);
    ExcelFile.save(file, List.of(tables));
    return file;
  }

  private static Table table(String name, String headings, String... rows) {
    return new Table(
        name,
        List.of(headings.split(",")),
        Stream.of(rows)
            .map(row -> Stream.of(row.split(",", -1)).<Cell>map(Cell::of).toList())
            .toList());
  }

  @Test
  void theListsOfAWorkbookBecomeAMapWhateverTheirOrder() throws Exception {
    Path lists =
        workbook(
            "新能源.xlsx",
            table("供货", "供应方,采购方", "甲公司,乙公司"),
            table("说明", "随便写的", "一句话"),
            table("企业", "企业名称,所属环节,阶段", "乙公司,电芯,中游", "甲公司,锂盐,上游", "乙公司,电芯,中游"));
    Path target = folder.resolve("x.chainmap.json");
    assertThat(run("import", lists, "-o", target, "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString())
        .contains("工作表“供货”：链接，1 行", "新增 3 行，更新 0 行，不变 0 行，存疑 0 行，未导入 1 行", "已写入 " + target)
        .doesNotContain("说明");
    assertThat(err.toString()).containsOnlyOnce("工作表“企业”的 A4：与第 2 行重复");
    ChainMap map = ChainMapFile.load(target);
    assertThat(map.info().title().text()).isEqualTo("新能源");
    assertThat(map.stages()).extracting(s -> s.name().text()).containsExactly("上游", "中游");
    assertThat(map.segments()).extracting(s -> s.name().text()).containsExactly("电芯", "锂盐");
    assertThat(map.links()).hasSize(1);
    assertThat(ChainMapFile.validate(target)).isEmpty();
  }

  @Test
  void listsAreMergedIntoTheirMapAndTheSecondTimeNothingChanges() throws Exception {
    Path map = folder.resolve("m.chainmap.json");
    ChainMapFile.save(map, SmallChain.map());
    Path lists =
        workbook(
            "单子.xlsx",
            table("企业", "企业名称,所属环节,主要产品", "新公司,锂,碳酸锂"),
            table("其他", "企业名称,主要产品", "别的公司,无关"));
    assertThat(run("import", lists, "--into", map, "-o", map, "--sheet", "企业", "--lang", "zh"))
        .isZero();
    ChainMap after = ChainMapFile.load(map);
    assertThat(after.enterprises())
        .hasSize(SmallChain.map().enterprises().size() + 1)
        .extracting(e -> e.name().text())
        .contains("新公司")
        .doesNotContain("别的公司");
    run("import", lists, "--into", map, "-o", map, "--sheet", "企业", "--lang", "zh");
    assertThat(out.toString()).contains("新增 0 行，更新 0 行，不变 1 行");
    assertThat(undated(ChainMapFile.load(map))).isEqualTo(undated(after));
  }

  /** Returns a map without the times at which its lists were read. */
  private static ChainMap undated(ChainMap map) {
    return ChainMap.of(
        map.elements().values().stream()
            .<Element>map(
                element -> element instanceof LinkedSheet sheet ? sheet.withReadAt(null) : element)
            .toList());
  }

  @Test
  void whatCannotBeMergedIsRefusedAndTheMapStays() throws Exception {
    Path map = folder.resolve("m.chainmap.json");
    ChainMapFile.save(map, SmallChain.map());
    String before = Files.readString(map);
    Path lists = workbook("单子.xlsx", table("企业", "企业名称,所属环节", "甲,锂"), table("空话", "话", "一"));
    Path outline = Files.writeString(folder.resolve("大纲.mmd"), "flowchart LR\nA --> B\n");
    for (Object[] args :
        new Object[][] {{lists, "--sheet", "没有"}, {lists, "--sheet", "空话"}, {outline}}) {
      List<Object> words = new ArrayList<>(List.of("import", "--into", map, "-o", map));
      words.addAll(List.of(args));
      assertThat(run(words.toArray())).as("%s", words).isEqualTo(2);
    }
    Path none = workbook("无.xlsx", table("空话", "话", "一"));
    assertThat(run("import", none, "-o", map, "--lang", "zh")).isEqualTo(2);
    assertThat(err.toString()).contains("没有工作表“没有”。文件中有：企业、空话", "没有认出列名的工作表（共 1 张：空话）");
    assertThat(Files.readString(map)).isEqualTo(before);
  }
}

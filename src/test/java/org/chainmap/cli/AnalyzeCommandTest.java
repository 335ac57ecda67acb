package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Betweenness;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeCommandTest {

  private static final Path SAMPLE = Path.of("samples/new-energy-vehicles.chainmap.json");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words =
        Stream.concat(Stream.of("analyze", "--lang", "zh"), Stream.of(args))
            .map(String::valueOf)
            .toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  private JsonNode json(Object... args) {
    assertThat(run(args)).as(err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void onlyTheNamedAnalysesRun() {
    JsonNode root = json(SAMPLE, "--format", "json", "--only", "betweenness", "concentration");
    assertThat(root.get("numbers").propertyNames())
        .containsExactlyInAnyOrder(
            "betweenness",
            "effectiveSuppliers",
            "hhi",
            "hhiMost",
            "largestShare",
            "meanHhi",
            "sharesKnown");
    assertThat(root.get("sets")).isEmpty();
  }

  @Test
  void namesMayBeSeparatedByCommasAndStandAnywhere() {
    JsonNode root = json("--only=layers,bridges", "--format=json", SAMPLE);
    assertThat(root.get("numbers").propertyNames()).containsExactlyInAnyOrder("layers", "bridges");
  }

  @Test
  void anUnknownNameIsOneMessageThatListsAll() {
    assertThat(run(SAMPLE, "--only", "hhi", "layers")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().strip().lines())
        .containsExactly(
            "没有名为“hhi”的分析，可用的有："
                + String.join("、", Analyses.ALL.stream().map(a -> a.key()).toList()));
  }

  @Test
  void theDateFromWhichFactsAreOldCanBeChosen() {
    String some = json(SAMPLE, "--format=json", "--only=dataQuality").toString();
    out.getBuffer().setLength(0);
    String none =
        json(SAMPLE, "--format=json", "--only=dataQuality", "--older-than=2000-01").toString();
    assertThat(some).contains("\"kind\":\"staleFacts\"");
    assertThat(none).doesNotContain("\"kind\":\"staleFacts\"");
    assertThat(run(SAMPLE, "--older-than", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("--older-than", "yesterday", "2021-12");
  }

  @Test
  void anExcelFileHoldsEveryFindingAndNumber() throws Exception {
    Path target = folder.resolve("发现.xlsx");
    assertThat(run(SAMPLE, "-o", target)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("已写入");
    ChainMap map = ChainMapFile.load(SAMPLE);
    Assessment analyzed = Assessment.of(map, Progress.NONE);
    Findings findings = analyzed.findings();
    Map<String, List<Row>> sheets = sheets(target);
    assertThat(sheets.keySet())
        .containsExactly(
            "发现", "诊断问题", "瓶颈评分", "环节数值", "企业数值", "链接数值", "阶段与全图数值", "关系", "集合与路径", "未判断", "名词解释");
    assertThat(column(rows(sheets, "发现"), 3))
        .startsWith("结论")
        .hasSize(1 + findings.ranked().size())
        .contains(findings.ranked().getFirst().sentence().in(Lang.ZH));
    assertThat(column(rows(sheets, "瓶颈评分"), 2).subList(1, 3))
        .isEqualTo(
            analyzed.scores().first(2).stream()
                .map(s -> Names.of(map, s.element(), Lang.ZH))
                .toList());
    List<Row> segments = rows(sheets, "环节数值");
    int betweenness = column(segments.getFirst()).indexOf("枢纽程度（介数）");
    for (Row row : segments.subList(1, segments.size())) {
      Id id = Id.of(row.getCellText(1));
      assertThat(row.getCellText(0)).isEqualTo(Names.of(map, id, Lang.ZH));
      assertThat(row.getCellAsNumber(betweenness).orElseThrow().doubleValue())
          .isEqualTo(findings.of(Betweenness.BETWEENNESS).get(id));
    }
    int numbers =
        Stream.of("环节数值", "企业数值", "链接数值", "阶段与全图数值")
            .flatMap(name -> rows(sheets, name).stream().skip(1))
            .mapToInt(
                row ->
                    (int)
                        row.stream()
                            .skip(2)
                            .filter(c -> c != null && !c.getText().isEmpty())
                            .count())
            .sum();
    assertThat(numbers).isEqualTo(findings.numbers().values().stream().mapToInt(Map::size).sum());
    assertThat(rows(sheets, "关系"))
        .hasSize(1 + findings.relations().values().stream().mapToInt(Map::size).sum());
    assertThat(rows(sheets, "集合与路径"))
        .hasSize(1 + findings.sets().values().stream().mapToInt(List::size).sum());
    assertThat(rows(sheets, "未判断")).hasSize(1 + findings.unjudged().size());
  }

  private static Map<String, List<Row>> sheets(Path file) throws Exception {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  private static List<Row> rows(Map<String, List<Row>> sheets, String name) {
    return sheets.getOrDefault(name, List.of());
  }

  private static List<String> column(List<Row> rows, int column) {
    return rows.stream().map(row -> row.getCellText(column)).toList();
  }

  private static List<String> column(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getText()));
    return texts;
  }

  @Test
  void textAndJsonGoToAFileToo() throws Exception {
    Path text = folder.resolve("a.txt");
    Path json = folder.resolve("a.json");
    assertThat(run(SAMPLE, "-o", text)).isZero();
    assertThat(run(SAMPLE, "-o", json)).isZero();
    assertThat(text)
        .content()
        .startsWith("新能源汽车")
        .contains("\n【瓶颈评分前 10 位】\n")
        .contains("\n第 10 位：")
        .doesNotContain("第 11 位：")
        .contains("\n【权重敏感性】\n各项权重分别增减 20%")
        .endsWith("\n");
    assertThat(json).content().startsWith("{\n  \"format\" : \"chain-map-findings\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x.xlsx --format json", "x.txt --format xlsx", "no/x.xlsx", "/dev/null/x"})
  void anOutputThatCannotBeIsRefusedBeforeAnyWork(String words) throws Exception {
    String[] all = words.split(" ");
    List<Object> args = new ArrayList<>(List.of(SAMPLE, "-o", folder.resolve(all[0])));
    args.addAll(List.of(all).subList(1, all.length));
    assertThat(run(args.toArray())).isEqualTo(2);
    assertThat(err.toString().strip().lines()).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anExcelFileNeedsAName() {
    assertThat(run(SAMPLE, "--format", "xlsx")).isEqualTo(2);
    assertThat(err.toString()).contains("缺少：-o");
  }

  @Test
  void theMapIsNeverOverwritten() throws Exception {
    Path map = Files.copy(SAMPLE, folder.resolve("m.json"));
    assertThat(run(map, "-o", map)).isEqualTo(2);
    assertThat(ChainMapFile.validate(map))
        .noneMatch(fault -> fault.severity().name().equals("ERROR"));
  }
}

package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnockoutCommandTest {

  @TempDir Path folder;
  private Path file;
  private ChainMap map;

  @BeforeEach
  void aChain() throws Exception {
    ChainMap chain =
        Chains.of("A>C", "B>C", "C>D", "C>E")
            .enterprise("foreign-1", Ownership.FOREIGN)
            .withEnterprise("foreign-1", e -> e.withRegion(new Region("JP", null, "大阪")))
            .enterprise("own-1", Ownership.PRIVATE)
            .supplies("foreign-1", "A")
            .supplies("own-1", "B")
            .map();
    List<Element> elements = new ArrayList<>(chain.elements().values());
    elements.add(Scenario.of(Id.of("sc-1"), "境外断供").withOwnerships(List.of(Ownership.FOREIGN)));
    map = ChainMap.of(elements);
    file = folder.resolve("链.chainmap.json");
    ChainMapFile.save(file, map);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void saysWhatFollowsInTheChosenLanguage() {
    Run zh = run("knockout", file, "--remove", "foreign-1", "--lang", "zh");
    assertThat(zh.err()).isEmpty();
    assertThat(zh.code()).isZero();
    assertThat(zh.out())
        .contains("环节「A」因此失去全部供应商。", "「D」（停产）", "1 级  C（C）：缺少投入（预计停产，也可能不减产）", "规则：");
    Run en = run("knockout", file, "--remove", "A", "B", "--lang", "en");
    assertThat(en.out()).contains("\"C\", \"D\", \"E\" are expected to stop altogether.");
    Run named = run("knockout", file, "--remove", "A → C", "--lang", "en");
    assertThat(named.out()).contains("Lost: link \"A → C\".");
  }

  @ParameterizedTest
  @CsvSource({
    "--region,JP",
    "--region,大阪",
    "--ownership,foreign",
    "--ownership,外资",
    "--scenario,境外断供",
    "--scenario,sc-1"
  })
  void namesWhatIsLostInManyWays(String option, String value) {
    Run run = run("knockout", file, option, value, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("失去企业foreign-1。", "环节「A」因此失去全部供应商。");
  }

  @Test
  void theSpreadIsWrittenAsAnAnimation() throws Exception {
    Path out = folder.resolve("扩散.gif");
    Run run = run("knockout", file, "--remove", "A", "-o", out, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllBytes(out)).startsWith('G', 'I', 'F', '8', '9', 'a');
    assertThat(run("knockout", file, "--remove", "A", "-o", out, "--comments").code()).isEqualTo(2);
  }

  @Test
  void weeksAreFollowedWhereAskedFor() throws Exception {
    Path target = folder.resolve("weeks.json");
    Run run = run("knockout", file, "--remove", "A", "--weeks", "6", "-o", target, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "逐周变化（6 周）：",
            "第 1 周起「D」停产，6 周内不恢复。",
            "C（C）：第 1 周起停产，6 周内不恢复；共少产 6 周的产量",
            "· 恢复时间未登记，按 6 周内不恢复计：「A」。");
    JsonNode json = JsonMapper.shared().readTree(Files.readString(target)).get("weeks");
    assertThat(json.at("/weeks").asInt()).isEqualTo(6);
    assertThat(json.at("/segments/D/stoppedWeek").asInt()).isEqualTo(1);
    assertThat(json.at("/segments/D/recovered").isNull()).isTrue();
    assertThat(json.at("/segments/D/weeksLost/expected").asDouble()).isEqualTo(6);
    assertThat(json.at("/segments/D/lost").size()).isEqualTo(6);
    assertThat(json.at("/endProductsLost/5").asDouble()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "521", "-3"})
  void weeksOutOfRangeAreRefused(String weeks) {
    Run run = run("knockout", file, "--remove", "A", "--weeks", weeks, "--lang", "zh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--weeks");
  }

  @Test
  void foreignSuppliersAreAPreset() {
    assertThat(run("knockout", file, "--foreign", "--lang", "zh").out()).contains("失去企业foreign-1。");
  }

  @Test
  void jsonHoldsEveryNumberById() throws Exception {
    Path target = folder.resolve("out.json");
    Run run = run("knockout", file, "--scenario", "sc-1", "-o", target, "--lang", "en");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Written: " + target);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(target));
    var impact = Knockout.of(map, map.find(Scenario.class, Id.of("sc-1")).orElseThrow());
    assertThat(json.at("/totals/segments/expected").asDouble())
        .isEqualTo(Objects.requireNonNull(impact.totals().segments()).expected());
    assertThat(json.at("/totals/enterprises").isNull()).isTrue();
    assertThat(json.at("/segments/C/lost/expected").asDouble()).isEqualTo(1);
    assertThat(json.at("/segments/C/lost/least").asDouble()).isZero();
    assertThat(json.at("/segments/C/level").asInt()).isEqualTo(1);
    assertThat(json.at("/segments/A/fate").asString()).isEqualTo("lost");
    assertThat(json.at("/direct/A/part").asDouble()).isEqualTo(1);
    assertThat(json.at("/lost/enterprises/0").asString()).isEqualTo("foreign-1");
    assertThat(json.at("/endProducts").size()).isEqualTo(2);
    assertThat(json.at("/sentences/0").asString()).isEqualTo("Lost: enterprise foreign-1.");
    assertThat(json.at("/unjudged").size()).isEqualTo(impact.unjudged().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "pdf", "svg"})
  void drawsTheImpact(String kind) throws Exception {
    Path target = folder.resolve("图." + kind);
    Run run = run("knockout", file, "--remove", "C", "-o", target, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.size(target)).isGreaterThan(5_000);
    if (kind.equals("svg")) {
      assertThat(Files.readString(target)).contains("断供", "传导影响的供应链接");
    }
  }

  @Test
  void commentsAreForPicturesOnly() {
    Path data = folder.resolve("c.json");
    for (Run run :
        List.of(
            run("knockout", file, "--remove", "C", "--comments", "--lang", "zh"),
            run("knockout", file, "--remove", "C", "--comments", "-o", data, "--lang", "zh"))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--comments", ".png");
    }
    assertThat(data).doesNotExist();
    Path picture = folder.resolve("c.svg");
    assertThat(run("knockout", file, "--remove", "C", "--comments", "-o", picture).code()).isZero();
  }

  @Test
  void findsTheWorst() throws Exception {
    Path target = folder.resolve("worst.json");
    Run run =
        run("knockout", file, "--worst", "1", "--of", "segments", "-o", target, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("在 5 个供应环节中，失去一个时终端产品损失最大的是「A」，约 100%（至少 0%，至多 100%）。");
    JsonNode json = JsonMapper.shared().readTree(Files.readString(target));
    assertThat(json.at("/worst/exact").asBoolean()).isTrue();
    assertThat(json.at("/worst/ids/0").asString()).isEqualTo("A");
    assertThat(json.at("/worst/lost/expected").asDouble()).isEqualTo(1);
    assertThat(json.at("/worst/side").asString()).isEqualTo("supply");
    assertThat(json.at("/worst/bound").asDouble()).isEqualTo(1);
    assertThat(run("knockout", file, "--worst", "2", "--lang", "zh").out())
        .contains("在 2 家供应企业中，一起失去时终端产品损失最大的是foreign-1、own-1，约 100%");
    assertThat(run("knockout", file, "--worst", "1", "--of", "segments", "--side", "demand").out())
        .contains("卖不出去。");
  }

  @Test
  void listsTheWorstPairsBesideTheSingleLosses() throws Exception {
    Path target = folder.resolve("pairs.json");
    Run run =
        run("knockout", file, "--pairs", "3", "--of", "enterprises", "-o", target, "--lang", "en");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(target));
    assertThat(json.at("/pairs/candidates").asInt()).isEqualTo(2);
    assertThat(json.at("/pairs/singles").size()).isPositive();
    assertThat(run.out()).contains(json.at("/pairs/sentence").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--remove A nope       | 没有 ID 或名称为“nope”的环节、企业或链接；图中有：A、B、C、D、E、foreign-1、l-1",
        "--region Mars         | 图中没有位于“Mars”的企业；图中的地区有：JP、大阪",
        "--ownership royal     | 没有“royal”这种所有制；可用的有：centralSoe",
        "--scenario 无         | 没有名为“无”的情景；图中有：境外断供（sc-1）",
        "--worst 4             | --worst 的值“4”不对",
        "--worst x             | --worst 的值“x”不对",
        "--worst 1 --of cars   | --of 的值“cars”不对",
        "--worst 1 --side up   | --side 的值“up”不对",
        "--side demand         | 选项 --side 只与 --worst 同用",
        "--of segments         | 选项 --of 只与 --worst、--pairs、--breaks 同用",
        "--pairs 0             | --pairs 的值“0”不对",
        "--pairs 2 --worst 1   | --worst 与 --pairs 只能选一个",
        "--pairs 2 --remove A  | --pairs 不能与 --remove、--region、--ownership、--foreign 同用",
        "--worst 1 --remove A  | --worst 不能与 --remove、--region、--ownership、--foreign 同用",
        "--scenario sc-1 --worst 1 | --scenario 与 --worst 只能选一个",
        "--remove A -o x.bmp   | x.bmp",
        "--lang zh             | 请说明失去什么：--remove"
      })
  void refusesWhatMakesNoSense(String options, String said) throws Exception {
    Stream<Object> args = Stream.concat(Stream.of("knockout", file), Stream.of(options.split(" ")));
    Run run = run(Stream.concat(args, Stream.of("--lang", "zh")).distinct().toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(said).doesNotContain("\tat ", "Exception");
    assertThat(files()).containsExactly("链.chainmap.json");
  }

  @Test
  void aMapWithoutScenariosSaysSo() throws Exception {
    ChainMapFile.save(file, Nets.oracle());
    assertThat(run("knockout", file, "--scenario", "x", "--lang", "zh").err())
        .contains("没有名为“x”的情景：图中还没有保存任何情景");
  }

  @Test
  void theFewestLossesThatBreakATargetAndWhatScenariosCostOnAverage() throws Exception {
    Path sample = Path.of("samples/new-energy-vehicles.chainmap.json");
    Run broken = run("knockout", sample, "--breaks", "50", "--lang", "zh");
    assertThat(broken.code()).isZero();
    assertThat(broken.out()).contains("损失终端产品 50% 以上，最少只需失去 1 个。");
    assertThat(run("knockout", sample, "--breaks", "0").code()).isEqualTo(2);
    assertThat(run("knockout", sample, "--breaks", "50", "--expected").code()).isEqualTo(2);
    Run known = run("knockout", sample, "--expected", "--lang", "zh");
    assertThat(known.out()).contains("按 2 个情景的可能性", "每年可能性 5%");
    Path without = Path.of("samples/rail-transit.chainmap.json");
    Run unknown = run("knockout", without, "--expected", "--lang", "en");
    assertThat(unknown.code()).isZero();
    assertThat(unknown.out()).contains("No scenario states a likelihood");
  }
}

package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

  @TempDir Path folder;
  private Path sample;
  private Path other;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void samplesBeside() throws Exception {
    sample = folder.resolve("新能源.chainmap.json");
    Files.copy(Path.of("samples/new-energy.chainmap.json"), sample);
    other = folder.resolve("b.chainmap.json");
    Files.copy(Path.of("samples/advanced-materials.chainmap.json"), other);
  }

  private int run(Object... args) {
    out = new StringWriter();
    err = new StringWriter();
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  private JsonNode json(Object... args) {
    assertThat(run(args)).as(err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void saysWhatMatchesAndWhyInBothLanguages() {
    assertThat(run("match", sample, "--lang", "zh")).isZero();
    assertThat(out.toString())
        .startsWith("“新能源（风光储）产业链图谱”：对接 2 对（总相似度最大），合计满足 2 项需求，总相似度 0.22；部分满足 0 项，未满足 3 项")
        .contains(
            "\n1. 『寻求国产高压 IGBT 模块第二来源，用于集中式逆变器』（阳光电源） ⇄ 『可供 3300 V 与 1700 V 等级 IGBT 模块』（时代电气）\n"
                + "   符合：环节同为『IGBT 模块』、供 3 万只 ≥ 需 2 万只")
        .contains("\n  · 『寻求坩埚内层高纯石英砂的境内来源』（欧晶科技）：没有其他企业提供环节『高纯石英砂』的供给\n")
        .contains("\n规则：");
    assertThat(run("match", sample, "--lang", "en", "--mode", "pairs")).isZero();
    assertThat(out.toString())
        .contains(
            "\"New-energy chain map: wind, solar and storage\": 2 pairs (aim: ",
            "(aim: Most needs met)",
            "passed: same segment \"IGBT module\"",
            "Unmet needs:");
  }

  @Test
  void jsonHoldsIdsNumbersAndOutcomes() {
    JsonNode root = json("match", sample, "--format", "json", "--lang", "zh");
    assertThat(root.get("mode").asString()).isEqualTo("weight");
    assertThat(root.get("threshold").asDouble()).isEqualTo(0.02);
    JsonNode first = root.get("proposals").get(0);
    assertThat(first.get("need").get("id").asString()).isEqualTo("n-1");
    assertThat(first.get("offer").get("id").asString()).isEqualTo("n-8");
    assertThat(first.get("filters").get("quantity").asString()).isEqualTo("passed");
    assertThat(first.get("filters").get("region").asString()).isEqualTo("notStated");
    double sum = 0;
    for (JsonNode pair : root.get("proposals")) {
      sum += pair.get("similarity").asDouble();
    }
    assertThat(root.get("totalSimilarity").asDouble()).isCloseTo(sum, within(1e-12));
    assertThat(root.get("unmet")).hasSize(3);
    assertThat(root.get("unmet").get(0).get("refused").get("deadline").asInt()).isEqualTo(1);
    assertThat(root.get("unusedOffers")).hasSize(3);
  }

  @Test
  void aHighThresholdLeavesAllUnmet() {
    JsonNode root = json("match", sample, "--format", "json", "--threshold", "0.9");
    assertThat(root.get("proposals")).isEmpty();
    assertThat(root.get("unmet")).hasSize(5);
    assertThat(root.get("unmet").get(0).get("closest").get("id").asString()).isEqualTo("n-8");
  }

  @Test
  void otherMapsTakePart() {
    JsonNode root = json("match", other, "--with", sample, "--format", "json", "--lang", "en");
    assertThat(root.get("documents")).hasSize(2);
    for (JsonNode pair : root.get("proposals")) {
      int need = pair.get("need").get("document").asInt();
      int offer = pair.get("offer").get("document").asInt();
      assertThat(Math.min(need, offer)).isZero();
    }
  }

  @Test
  void decisionsInTheFileCount() throws Exception {
    var map = ChainMapFile.load(sample);
    var rejected = Match.of(Id.of("m-1"), Id.of("n-1"), Id.of("n-8"), MatchDecision.REJECTED);
    var locked = Match.of(Id.of("m-2"), Id.of("n-3"), Id.of("n-7"), MatchDecision.LOCKED);
    var change = Change.of(Message.verbatim("决定"), Edit.add(rejected), Edit.add(locked));
    ChainMapFile.save(sample, map.with(change));
    assertThat(run("match", sample, "--lang", "zh")).isZero();
    assertThat(out.toString())
        .contains("1. 『求购光伏级 POE 粒子，长协优先』（福斯特） ⇄ 『可供光伏级 POE 粒子』（万华化学） [已锁定]")
        .contains("不符：2026-12 才可供，晚于所需的 2026-10")
        .contains("（阳光电源）：已否决 1 项");
  }

  @Test
  void filesAreWrittenForExcelAndForPrograms() throws Exception {
    Path csv = folder.resolve("a.csv");
    assertThat(run("match", sample, "-o", csv, "--lang", "zh")).isZero();
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff结果,需求编号,需求,").contains("未满足,n-4,");
    assertThat(run("match", sample, "--format", "csv", "--lang", "zh")).isZero();
    assertThat(out.toString()).isEqualTo(text);
    Path json = folder.resolve("a.json");
    assertThat(run("match", sample, "-o", json, "--lang", "zh")).isZero();
    assertThat(JsonMapper.shared().readTree(Files.readString(json)).get("proposals")).hasSize(2);
    Path xlsx = folder.resolve("a.xlsx");
    assertThat(run("match", sample, "-o", xlsx, "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("已写入 " + xlsx);
    try (ZipFile zip = new ZipFile(xlsx.toFile())) {
      assertThat(zip.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
    }
  }

  @Test
  void misuseIsRefusedInOneMessageAndNothingIsWritten() throws Exception {
    List<Object[]> wrong =
        List.of(
            new Object[] {"match", sample, "--mode", "most"},
            new Object[] {"match", sample, "--format", "xml"},
            new Object[] {"match", sample, "--threshold", "2"},
            new Object[] {"match", sample, "--threshold", "NaN"},
            new Object[] {"match", sample, "-o", folder.resolve("a.doc")},
            new Object[] {"match", sample, "-o", folder.resolve("a.csv"), "--format", "json"},
            new Object[] {"match", sample, "-o", sample},
            new Object[] {"match", sample, "--with", other, "-o", other},
            new Object[] {"match", sample, "--with", folder.resolve("none.json")},
            new Object[] {"match"});
    for (Object[] args : wrong) {
      assertThat(run(args)).as(List.of(args).toString()).isEqualTo(2);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString()).isNotBlank().doesNotContain("Exception");
      assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void everySampleIsMatched() {
    for (String name : SampleMaps.ALL) {
      JsonNode root = json("match", "samples/" + name, "--format", "json");
      assertThat(root.get("proposals").size() + root.get("unmet").size()).isPositive();
    }
  }
}

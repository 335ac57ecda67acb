package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
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
}

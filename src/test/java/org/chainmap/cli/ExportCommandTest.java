package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.format.ChainMapFile;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path map;

  @BeforeEach
  void save() throws Exception {
    map = folder.resolve("a.chainmap.json");
    ChainMapFile.save(map, SmallChain.map());
  }

  private int run(Object... args) {
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void mermaid() throws Exception {
    Path target = folder.resolve("a.mmd");
    assertThat(run("export", map, "-o", target, "--lang", "zh")).isZero();
    assertThat(Files.readString(target))
        .isEqualTo(
            """
            ---
            title: "电池链"
            ---
            flowchart LR
              subgraph stage1["上游"]
                s1["锂<br><small>甲公司<br>乙公司</small>"]
                s2["镍"]
              end
              subgraph stage2["中游"]
                s3["正极"]
                s4["负极"]
              end
              subgraph stage3["下游"]
                s5["电芯"]
              end
              s1 --> s3
              s2 --> s3
              s3 --> s5
              s4 --> s5
            """);
  }

  @Test
  void nodesAndEdges() throws Exception {
    Path nodes = folder.resolve("图.nodes.csv");
    Path edges = folder.resolve("图.edges.csv");
    assertThat(run("export", map, "-o", nodes)).as(err.toString()).isZero();
    assertThat(out.toString()).contains(nodes.toString(), edges.toString());
    Path back = folder.resolve("back.chainmap.json");
    assertThat(run("import", nodes, "-o", back)).as(err.toString()).isZero();
    assertThat(ChainMapFile.load(back).links()).hasSameSizeAs(SmallChain.map().links());
    assertThat(run("import", edges, "-o", back)).isZero();
    assertThat(ChainMapFile.load(back).enterprises())
        .hasSameSizeAs(
            SmallChain.map().enterprises().stream()
                .filter(each -> !SmallChain.map().participationsOf(each.id()).isEmpty())
                .toList());
    Files.delete(edges);
    Files.createDirectory(edges);
    String before = Files.readString(nodes);
    assertThat(run("export", map, "-o", nodes, "--lang", "en")).isEqualTo(Cli.REFUSED);
    assertThat(Files.readString(nodes)).isEqualTo(before);
  }

  @Test
  void everyFormatByItsExtensionOrByTheOption() throws Exception {
    for (var format : ChainFormats.ALL) {
      Path target = folder.resolve("图." + format.extension());
      assertThat(run("export", map, "-o", target)).as(err.toString()).isZero();
      assertThat(ChainFormats.read(Files.readAllBytes(target), "图").orElseThrow().map().links())
          .hasSize(4);
      Path other = folder.resolve("图.bin");
      assertThat(run("export", map, "-o", other, "--format", format.extension())).isZero();
      assertThat(other).hasSameBinaryContentAs(target);
    }
  }

  @Test
  void misuseIsRefused() {
    assertThat(run("export", map, "-o", folder.resolve("a.png"), "--lang", "zh")).isEqualTo(2);
    assertThat(run("export", map, "-o", folder.resolve("a.mmd"), "--format", "x")).isEqualTo(2);
    assertThat(run("export", map, "-o", map)).isEqualTo(2);
    assertThat(folder.resolve("a.png")).doesNotExist();
  }
}

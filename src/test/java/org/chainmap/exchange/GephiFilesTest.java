package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.exchange.outline.OutlineFormat;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs in a table of nodes and one of edges, as Gephi has them. */
class GephiFilesTest {

  private static final String NODES =
      """
      Id,Label,timeset,Modularity Class,阶段,状态
      a,锂,,0,上游,薄弱
      b,正极,,0,中游,
      c,"电芯, 方形",,1,下游,
      """;

  private static final String EDGES =
      """
      Source,Target,Type,Id,Label,timeset,Weight
      a,b,Directed,0,,,2.5
      b,c,Undirected,1,长单,,1.0
      c,a,Directed,2,[技术],,1.0
      """;

  @TempDir Path folder;

  private Path nodes(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ChainMap map(Path file) throws FormatException {
    return MapSource.load(file).map();
  }

  private static String refusal(Path file) {
    String[] said = new String[1];
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> MapSource.load(file))
        .satisfies(e -> said[0] = e.spoken().in(Lang.EN));
    return said[0];
  }

  @ParameterizedTest
  @CsvSource({
    "X.nodes.csv, X.edges.csv, X",
    "nodes.csv, edges.csv, nodes",
    "电池 [Nodes].csv, 电池 [Edges].csv, 电池",
    "电池节点.csv, 电池边.csv, 电池",
    "nodes of nodes.tsv, nodes of edges.tsv, nodes of",
  })
  void eitherFileOpensBoth(String ofNodes, String ofEdges, String title) throws Exception {
    Path nodes = nodes(ofNodes, NODES);
    Path edges = nodes(ofEdges, EDGES);
    for (Path file : List.of(nodes, edges)) {
      assertThat(MapSource.isLists(file, Progress.NONE)).isFalse();
      MapSource.Loaded loaded = MapSource.load(file);
      assertThat(loaded.imported()).isTrue();
      assertThat(loaded.unused()).containsExactly("Modularity Class");
      ChainMap map = loaded.map();
      assertThat(map.info().title().text()).isEqualTo(title);
      assertThat(new OutlineFormat().written(map, Lang.ZH))
          .isEqualTo(
              "上游\n\t锂\n中游\n\t正极\n下游\n\t电芯, 方形\n\n锂 → 正极\n正极 → 电芯, 方形：长单\n" + "电芯, 方形 → 锂：[技术]\n");
      assertThat(map.segments().getFirst().state()).isEqualTo(SegmentState.WEAK);
      assertThat(map.links())
          .extracting(Link::volume)
          .extracting(Figure::value)
          .containsExactly(2.5, 1.0, 1.0);
    }
    assertThat(GephiFiles.once(List.of(nodes, edges))).containsExactly(nodes);
    assertThat(GephiFiles.once(List.of(edges))).containsExactly(edges);
  }

  @Test
  void anEdgeListWithoutNodesBesideItIsOneAsEver() throws Exception {
    Path edges = nodes("X.edges.csv", "source,target,weight\na,b,1\nb,c,2\n");
    MapSource.Loaded loaded = MapSource.load(edges);
    assertThat(loaded.origin()).isEqualTo(MapSource.Origin.EDGES);
    assertThat(loaded.map()).isEqualTo(EdgeList.load(edges).map());
    nodes("X.nodes.csv", "环节,阶段\n锂,上游\n");
    assertThat(MapSource.load(edges).origin()).isEqualTo(MapSource.Origin.EDGES);
  }

  @Test
  void faultsNameTheFileAndTheRow() throws Exception {
    Path nodes = nodes("X.nodes.csv", NODES);
    assertThat(refusal(nodes)).contains("X.edges.csv", "not beside it");
    Path edges = nodes("X.edges.csv", "a;b\n1;2\n");
    assertThat(refusal(nodes)).contains("X.edges.csv", "Source and Target");
    Files.writeString(edges, EDGES + "a,z,Directed,,,,\n");
    assertThat(refusal(nodes)).contains("X.edges.csv", "5", "\"z\"");
    Files.writeString(edges, EDGES + ",a,Directed,,,,\n");
    assertThat(refusal(edges)).contains("X.edges.csv", "5", "Source");
    Files.writeString(edges, EDGES);
    Files.writeString(nodes, NODES + ",无号,,,,\n");
    assertThat(refusal(nodes)).contains("X.nodes.csv", "5", "Id");
    Files.writeString(nodes, NODES + "d," + "长".repeat(1001) + ",,,,\n");
    assertThat(refusal(edges)).contains("X.nodes.csv", "5", "1,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X.nodes.csv", "X.edges.csv", "X.NODES.CSV"})
  void bothAreWrittenForExcelAndGephi(String name) throws Exception {
    GephiFiles files = GephiFiles.written(folder.resolve(name)).orElseThrow();
    files.save(SmallChain.map(), Lang.ZH);
    Path nodes = folder.resolve("X.nodes.csv");
    assertThat(Files.readString(nodes))
        .startsWith("\ufeffId,Label,Element,Stage,Kind\r\nn1,锂,,上游,");
    assertThat(Files.readString(folder.resolve("X.edges.csv")))
        .startsWith("\ufeffSource,Target,Type,Weight,Label,");
    ChainMap read = map(nodes);
    assertThat(ChainGist.of(read, true)).isEqualTo(ChainGist.of(SmallChain.map(), true));
    assertThat(GephiFiles.written(folder.resolve("X.csv"))).isEmpty();
  }

  @Test
  void aNameThatLooksLikeAFormulaIsGuardedAndComesBack() throws Exception {
    nodes("X.nodes.csv", "Id,Label\na,\"'=cmd|' /C calc'!A0\"\nb,普通\n");
    Path edges = nodes("X.edges.csv", "Source,Target\na,b\n");
    ChainMap map = map(edges);
    assertThat(map.segments().getFirst().name().text()).startsWith("=cmd");
    GephiFiles.written(edges).orElseThrow().save(map, Lang.ZH);
    assertThat(Files.readString(folder.resolve("X.nodes.csv"))).contains("'=cmd");
    assertThat(map(edges).segments().getFirst().name()).isEqualTo(map.segments().getFirst().name());
  }

  @Test
  void eachFileHasItsOwnEncodingAndSeparator() throws Exception {
    Path nodes = folder.resolve("Z.nodes.csv");
    Files.write(nodes, "Id,Label\r\na,锂\r\nb,镍\r\n".getBytes(Charset.forName("GB18030")));
    Path edges = folder.resolve("Z.edges.csv");
    Files.write(edges, "sep=;\r\nSource;Target\r\na;b\r\n".getBytes(StandardCharsets.UTF_16));
    assertThat(map(nodes).links()).hasSize(1);
    assertThat(map(edges).segments().getFirst().name().text()).isEqualTo("锂");
  }

  @Test
  void tooManyRowsAndQuotesWithoutPairAreToldWithTheirPlace() throws Exception {
    nodes("X.edges.csv", "Source,Target\n" + "a,a\n".repeat(100_001));
    assertThat(refusal(nodes("X.nodes.csv", "Id\na\n"))).contains("X.edges.csv", "100,000");
    nodes("X.edges.csv", "Source,Target\na,a\n");
    assertThat(refusal(nodes("X.nodes.csv", "Id,Label\na,\"x\nb,y\n")))
        .contains("X.nodes.csv", "2");
  }
}

package org.chainmap.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeListTest {

  @TempDir Path folder;

  private static ChainMap map(String text) throws FormatException {
    return EdgeList.read(text, "edges.csv").map();
  }

  /** Every link as from→to, with what else is known of it. */
  private static List<String> links(ChainMap map) {
    return map.links().stream()
        .map(
            l ->
                l.from()
                    + "→"
                    + l.to()
                    + " "
                    + l.kind().key()
                    + " "
                    + (l.volume() == null ? "-" : l.volume().value())
                    + " "
                    + (l.dependence() == null ? "-" : l.dependence().key()))
        .toList();
  }

  @Test
  void thePublishedNetworkIsReadWithAllItsColumns() throws Exception {
    ChainMap map =
        map(
            """
            source,target,weight,sourceSector,targetSector,essential
            A,X,1,1,1,2
            E,X,1,3,1,1
            X,I,1,1,1,2
            H,X,1,99,1,0
            X,H,,1,99,
            """);
    assertThat(map.info().title().text()).isEqualTo("edges");
    assertThat(map.stages()).hasSize(1);
    assertThat(map.stages().getFirst().name().in(Lang.EN)).isEqualTo("All");
    assertThat(map.segments())
        .extracting(s -> s.id() + " " + s.sector())
        .containsExactly("A 1", "E 3", "H 99", "I 1", "X 1");
    assertThat(map.segments()).allMatch(s -> s.placement().position() == null);
    assertThat(links(map))
        .containsExactly(
            "A→X supply 1.0 essential",
            "E→X supply 1.0 nonEssential",
            "X→I supply 1.0 essential",
            "H→X supply 1.0 ignored",
            "X→H supply - -");
    assertThat(Integrity.check(map)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source,target,weight,kind\nA,B,2,capital\n",
        "\r\n Target ; KIND; Weight ;SOURCE\r\nB;capital;2;A",
        "来源\t目标\t权重\t类型\nA\tB\t2\t资金\n\n",
        "note,\"source\",\"target\",weight,kind\n"
            + "\"x, \"\"y\"\"\",\"A\" , \"B\" ,2.0e0,Capital\n"
            + ",,,\n",
        "\"to\";\"from\";\"weight\";\"kind\"\n\"B\";\"A\";\"2\";\"资金\""
      })
  void orderCaseLanguageQuotesAndSeparatorsDoNotMatter(String text) throws Exception {
    assertThat(links(map(text))).containsExactly("A→B capital 2.0 -");
  }

  @Test
  void columnsThatMeanNothingHereAreNamed() throws Exception {
    assertThat(EdgeList.read("year,source,target,\n2020,A,B,\n", "e.csv").unused())
        .containsExactly("year");
  }

  @Test
  void multipleLinksLoopsAndCyclesAreKept() throws Exception {
    ChainMap map = map("source,target\nA,B\nA,B\nB,A\nC,C\n");
    assertThat(map.links())
        .extracting(l -> l.from() + "→" + l.to())
        .containsExactly("A→B", "A→B", "B→A", "C→C");
    assertThat(map.segments()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2,ESSENTIAL",
    "Essential,ESSENTIAL",
    "关键,ESSENTIAL",
    "YES,ESSENTIAL",
    "true,ESSENTIAL",
    "1,NON_ESSENTIAL",
    "non-essential,NON_ESSENTIAL",
    "nonEssential,NON_ESSENTIAL",
    "非关键,NON_ESSENTIAL",
    "no,NON_ESSENTIAL",
    "false,NON_ESSENTIAL",
    "0,IGNORED",
    "ignored,IGNORED",
    "不计,IGNORED"
  })
  void dependenceIsReadAsCodeAndAsWord(String written, Dependence meant) throws Exception {
    assertThat(map("source,target,essential\nA,B," + written).links())
        .extracting(Link::dependence)
        .containsExactly(meant);
  }

  @Test
  void textsThatCannotBeIdsAndIdsOfOurOwnGetOutOfEachOthersWay() throws Exception {
    ChainMap map = map("source,target\nmap,st-1\nl-1,s-1\n\"two\nlines\",map\n");
    assertThat(map.segments())
        .extracting(s -> s.id() + "=" + s.name().text().replace('\n', '/'))
        .containsExactlyInAnyOrder("s-2=map", "st-1=st-1", "l-1=l-1", "s-1=s-1", "s-3=two/lines");
    assertThat(map.links())
        .extracting(Link::id)
        .containsExactly(Id.of("l-2"), Id.of("l-3"), Id.of("l-4"));
    assertThat(map.links().getLast().to()).isEqualTo(Id.of("s-2"));
    assertThat(map.stages()).hasSize(1);
    assertThat(ChainMapFile.read(ChainMapFile.toJson(map), "图")).isEqualTo(map);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void theEncodingsOfSpreadsheetsAreRead(String charset) throws Exception {
    String mark = charset.startsWith("UTF") ? "\ufeff" : "";
    Path file = folder.resolve("边 表.CSV");
    Files.write(file, (mark + "来源,目标\n锂矿,正极\n").getBytes(Charset.forName(charset)));
    ChainMap map = EdgeList.load(file).map();
    assertThat(map.segments()).extracting(s -> s.name().text()).containsExactly("正极", "锂矿");
    assertThat(map.info().title().text()).isEqualTo("边 表");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b\\nA,B|1|format.edges.header",
        "source,weight\\nA,1|1|format.edges.header",
        "source,target,from\\nA,B,C|1|format.edges.twice",
        "source,target|0|format.edges.none",
        "source,target\\n,,\\n|0|format.edges.none",
        "source,target\\nA,B\\nA,\\n|3|table.blank",
        "source,target\\nA,B\\n\\n ,B\\n|4|table.blank",
        "source,target\\nA\\n|2|table.blank",
        "source,target\\nA,B,C\\n|2|table.beyond",
        "source,target,weight\\nA,B,-1\\n|2|table.notAmount",
        "source,target,weight\\nA,B,many\\n|2|table.number",
        "source,target,weight\\nA,B,NaN\\n|2|table.number",
        "source,target,weight\\nA,B,1e999\\n|2|table.number",
        "source,target,weight\\nA,B,1-5\\n|2|table.range",
        "source,target,kind\\nA,B,gift\\n|2|table.choice",
        "source,target,essential\\nA,B,3\\n|2|table.choice",
        "source,target,sourceSector,targetSector\\nA,B,1,2\\nC,A,3,4\\n|3|table.sector",
        "source,target\\n\"x\\ny\",B\\nA,\"B\\nC,D\\n|4|format.edges.quotes",
        "source,target\\nA,\"B\"C\\n|2|format.edges.quotes"
      })
  void aWrongRowIsNamedWithItsLine(String text, int line, String key) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> map(text.replace("\\n", "\n")))
        .satisfies(
            e -> {
              assertThat(e.faults()).hasSize(1);
              Fault fault = e.faults().getFirst();
              TextPosition textPosition = fault.textPosition();
              assertThat(fault.what().key()).isEqualTo(key);
              assertThat(textPosition == null ? 0 : textPosition.line()).isEqualTo(line);
              assertThat(e.spoken().in(Lang.ZH)).startsWith("“edges.csv”").doesNotContain("{");
            });
  }

  @Test
  void aContradictionSaysBothSectorsAndBothLines() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> map("source,target,sourceSector\nA,B,钢\nA,C,\nA,D,铝\n"))
        .satisfies(
            e ->
                assertThat(e.spoken().in(Lang.ZH))
                    .isEqualTo("“edges.csv”第 4 行：“A”的行业在此是“铝”，在第 2 行却是“钢”。请改成一致。"));
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    Path file = Files.write(folder.resolve("x.csv"), new byte[] {(byte) 0x89, 'P', 0, 1, 2});
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> EdgeList.load(file))
        .satisfies(
            e -> assertThat(e.faults().getFirst().what().key()).isEqualTo("format.edges.binary"));
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> EdgeList.load(folder))
        .satisfies(
            e -> assertThat(e.faults().getFirst().what().key()).isEqualTo("sheet.directory"));
  }

  /** A public network's size; read, written and read again within seconds. */
  @Test
  void tenThousandNodesAndThirtyThousandLinksTakeAMoment() throws Exception {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>(List.of("source,target,weight,sourceSector,essential"));
    for (int i = 0; i < 30_000; i++) {
      int from = i < 10_000 ? i : random.nextInt(10_000);
      rows.add("n" + from + ",n" + random.nextInt(10_000) + "," + i + "," + from % 90 + ",2");
    }
    Path file = folder.resolve("big.csv");
    Files.write(
        file, rows.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    ChainMap map = EdgeList.load(file).map();
    Path saved = folder.resolve("big" + ChainMapFile.EXTENSION);
    ChainMapFile.save(saved, map);
    assertThat(ChainMapFile.load(saved)).isEqualTo(map);
    assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(5);
    assertThat(map.segments()).hasSize(10_000);
    assertThat(map.links()).hasSize(30_000);
    assertThat(map.find(Segment.class, Id.of("n91")).orElseThrow().sector()).isEqualTo("1");
    assertThat(map.find(Link.class, Id.of("l-30000")).orElseThrow())
        .satisfies(l -> assertThat(l.volume()).isEqualTo(Figure.of(29_999)))
        .satisfies(l -> assertThat(l.kind()).isEqualTo(LinkKind.SUPPLY));
  }

  @Test
  void moreRowsThanAMapCanHoldAreRefusedWhereTheyBegin() {
    String rows = "source,target\n" + "a,b\n".repeat(EdgeList.MOST_ROWS + 1);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> EdgeList.read(rows, "边"))
        .satisfies(
            e ->
                assertThat(e.spoken().in(Lang.ZH))
                    .contains("100,002 行".replace(",", ""), "100,000 行", "未导入"));
  }

  @Test
  void linksThatNameSegmentsAndEnterprisesAreAListOfAMap() throws Exception {
    String both = "供应商,供应环节,客户,需求环节\n甲公司,锂,乙公司,正极\n";
    assertThat(EdgeList.is(SheetReader.read(both.getBytes(UTF_8), "a.csv", Progress.NONE)))
        .isFalse();
    String ends = "供应商,客户\n甲公司,乙公司\n";
    assertThat(EdgeList.is(SheetReader.read(ends.getBytes(UTF_8), "a.csv", Progress.NONE)))
        .isTrue();
  }
}

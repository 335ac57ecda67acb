package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.exchange.chain.ChainAssembly;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.MapNames;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.exchange.graph.GephiTables;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is recognised and read as what was written. */
class ChainFormatsTest {

  private static final int SEEDS = 25;

  private static final List<String> ODD =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "（",
          "）",
          "【",
          "】",
          "\"",
          "“",
          "”",
          "'",
          "`",
          "：",
          ":",
          ": ",
          "、",
          "，",
          ",",
          "；",
          ";",
          "|",
          "->",
          "-->",
          "→",
          "--",
          "==",
          "<br>",
          "<b>",
          "&amp;",
          "#35;",
          "#",
          "%%",
          "\\",
          "\\n",
          "\n",
          "\t",
          "  ",
          "*",
          "- ",
          "1. ",
          "2、",
          "_",
          "~",
          "end",
          "正极",
          "subgraph",
          "@{",
          "技术",
          "[技术] ",
          "甲",
          "\u200b",
          "\u00a0",
          "&",
          "!",
          "=",
          "。",
          "·",
          "/");

  /** The tables of Gephi, which are two files, as one text. */
  private static final class BothTables implements ChainFormat {

    private static final String BETWEEN = "\f";

    @Override
    public String extension() {
      return "csv";
    }

    @Override
    public boolean recognises(String text) {
      return false;
    }

    @Override
    public StatedChain read(String text, String file) throws FormatException {
      int at = text.indexOf(BETWEEN);
      return GephiTables.read(
          sheet(text.substring(0, at)), "nodes", sheet(text.substring(at + 1)), "edges");
    }

    private static Sheet sheet(String text) throws FormatException {
      return SheetReader.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", Progress.NONE)
          .sheets()
          .getFirst();
    }

    @Override
    public String written(ChainMap map, Lang lang) {
      return GephiTables.of(map, lang).stream()
          .map(CsvFile::text)
          .collect(Collectors.joining(BETWEEN));
    }
  }

  static Stream<ChainFormat> formats() {
    return Stream.concat(ChainFormats.ALL.stream(), Stream.of(new BothTables()));
  }

  private static boolean byName(ChainFormat format) {
    return List.of("txt", "md", "opml").contains(format.extension());
  }

  private static boolean graph(ChainFormat format) {
    return List.of("graphml", "gexf", "gv", "csv").contains(format.extension());
  }

  /** Graphs hold stages by their names, and only those with segments. */
  private static ChainMap told(ChainFormat format, ChainMap map) {
    if (!graph(format)) {
      return map;
    }
    List<Edit> edits = new ArrayList<>();
    for (Stage stage : map.stages()) {
      edits.add(
          map.segmentsIn(stage.id()).isEmpty()
              ? Edit.remove(stage)
              : Edit.update(
                  stage, stage.withName(Name.of(stage.name().text() + "·" + stage.order()))));
    }
    return map.with(new Change(Message.verbatim("stages"), edits));
  }

  /** Attributes of XML have no line breaks. */
  private static String unbroken(ChainFormat format, Object gist) {
    String text = String.valueOf(gist);
    return format.extension().equals("gexf") ? text.replace('\n', ' ') : text;
  }

  private static ChainMap read(ChainFormat format, String text) throws Exception {
    ChainMap map = ChainAssembly.map(format.read(text, "图"), "图");
    assertThat(ChainMapFile.read(ChainMapFile.toJson(map), "图")).isEqualTo(map);
    return map;
  }

  private static void same(ChainFormat format, ChainMap given, String seed) throws Exception {
    ChainMap map = told(format, given);
    if (map.stages().isEmpty()) {
      return;
    }
    String text = format.written(map, Lang.ZH);
    ChainMap read = read(format, text);
    assertThat(unbroken(format, ChainGist.of(read, byName(format))))
        .as(() -> seed + "\n" + text)
        .isEqualTo(unbroken(format, ChainGist.of(map, byName(format))));
    if (graph(format)) {
      assertThat(facts(read)).as(seed).isEqualTo(facts(map));
    }
  }

  /** What graphs keep besides. */
  private static List<String> facts(ChainMap map) {
    return Stream.of(
            map.stages().stream()
                .flatMap(stage -> map.segmentsIn(stage.id()).stream())
                .map(s -> s.kind() + " " + s.state()),
            map.links().stream()
                .map(l -> value(l.share()) + " " + value(l.volume()) + " " + ends(map, l))
                .sorted())
        .flatMap(facts -> facts)
        .toList();
  }

  /** Tells which ends name an enterprise that takes part in a segment, or one of its name. */
  private static String ends(ChainMap map, Link link) {
    Set<String> known =
        map.participations().stream()
            .map(p -> ForeignName.key(MapNames.of(map, p.enterprise(), Lang.ZH)))
            .collect(Collectors.toSet());
    return Stream.of(Optional.ofNullable(link.supplier()), Optional.ofNullable(link.customer()))
        .map(end -> end.map(id -> ForeignName.key(MapNames.of(map, id, Lang.ZH))))
        .map(end -> end.filter(known::contains).isPresent() ? "named" : "")
        .toList()
        .toString();
  }

  private static String value(@Nullable Figure figure) {
    return figure == null ? "?" : String.valueOf(figure.value());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void randomMapsComeBack(ChainFormat format) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      same(format, RandomMaps.map(seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void oddNamesComeBack(ChainFormat format) throws Exception {
    for (int seed = 0; seed < 4 * SEEDS; seed++) {
      same(format, odd(RandomMaps.map(seed), new Random(seed)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsRecognised(ChainFormat format) {
    for (int seed = 0; seed < SEEDS; seed++) {
      ChainMap map = RandomMaps.map(seed);
      if (!map.segments().isEmpty() && !map.links().isEmpty()) {
        String text = format.written(map, Lang.ZH);
        if (!List.of("txt", "csv").contains(format.extension())) {
          assertThat(ChainFormats.of(text)).as(text).contains(format);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void graphsKeepSharesAndOwnership(ChainFormat format) throws Exception {
    if (graph(format)) {
      ChainMap small = SmallChain.map();
      Enterprise owned = small.enterprises().getFirst().withOwnership(Ownership.CENTRAL_SOE);
      ChainMap map =
          small.with(
              Change.of(Message.verbatim("x"), Edit.update(small.enterprises().getFirst(), owned)));
      ChainMap read = read(format, format.written(map, Lang.EN));
      assertThat(read.participations()).extracting(p -> value(p.share())).contains("60.0", "?");
      assertThat(read.enterprises().getFirst().ownership()).isEqualTo(Ownership.CENTRAL_SOE);
      assertThat(read.links().getFirst().supplier()).isNotNull();
    }
  }

  /** Gives everything names and labels of odd pieces. */
  private static ChainMap odd(ChainMap map, Random random) {
    List<Edit> edits =
        map.elements().values().stream()
            .map(element -> Edit.update(element, odd(element, random)))
            .filter(edit -> !Objects.equals(edit.before(), edit.after()))
            .toList();
    return map.with(new Change(Message.verbatim("odd"), edits));
  }

  private static Element odd(Element element, Random random) {
    return switch (element) {
      case Stage s -> s.withName(Name.of(name(random)));
      case Segment s -> s.withName(Name.of(name(random)));
      case Enterprise e -> e.withName(Name.of(name(random)));
      case Link l -> l.withLabel(Caption.of(random.nextBoolean() ? name(random) : null));
      default -> element;
    };
  }

  private static String name(Random random) {
    String name =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(i -> ODD.get(random.nextInt(ODD.size())))
            .reduce("", String::concat);
    return name.isBlank() ? "空" : name;
  }
}

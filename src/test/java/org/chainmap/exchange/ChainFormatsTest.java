package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.exchange.chain.ChainAssembly;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
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

  static Stream<ChainFormat> formats() {
    return ChainFormats.ALL.stream();
  }

  private static boolean byName(ChainFormat format) {
    return List.of("txt", "md", "opml").contains(format.extension());
  }

  private static ChainMap read(ChainFormat format, String text) throws Exception {
    ChainMap map = ChainAssembly.map(format.read(text, "图"), "图");
    assertThat(ChainMapFile.read(ChainMapFile.toJson(map), "图")).isEqualTo(map);
    return map;
  }

  private static void same(ChainFormat format, ChainMap map, String seed) throws Exception {
    String text = format.written(map, Lang.ZH);
    assertThat(ChainGist.of(read(format, text), byName(format)))
        .as(() -> seed + "\n" + text)
        .isEqualTo(ChainGist.of(map, byName(format)));
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
        if (!format.extension().equals("txt")) {
          assertThat(ChainFormats.of(text)).as(text).contains(format);
        }
      }
    }
  }

  /** Gives everything names and labels of odd pieces. */
  private static ChainMap odd(ChainMap map, Random random) {
    List<Edit> edits =
        map.elements().values().stream()
            .map(element -> Edit.update(element, odd(element, random)))
            .filter(edit -> !edit.before().equals(edit.after()))
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

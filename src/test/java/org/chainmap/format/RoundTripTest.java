package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @TempDir Path folder;

  static LongStream seeds() {
    return RandomMaps.seeds(300);
  }

  static Stream<Path> samples() throws Exception {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsLoadedEqualsWhatWasSaved(long seed) throws Exception {
    ChainMap map = RandomChanges.history(RandomMaps.map(seed), 3, new Random(seed)).getLast();
    String json = ChainMapFile.toJson(map);
    ChainMap loaded = ChainMapFile.read(json, "图");
    assertThat(loaded).isEqualTo(map);
    assertThat(ChainMapFile.toJson(loaded)).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreSavedAsTheyWere(Path sample) throws Exception {
    Path copy = folder.resolve("copy" + ChainMapFile.EXTENSION);
    ChainMapFile.save(copy, ChainMapFile.load(sample));
    assertThat(Files.readString(copy)).isEqualTo(Files.readString(sample));
  }

  @Test
  void aLargeMapIsReadAndWrittenInAMoment() throws Exception {
    ChainMap map = RandomMaps.map(1, 5, 3_000, 3_000);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertThat(ChainMapFile.read(ChainMapFile.toJson(map), "图")).isEqualTo(map);
    assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsOfAMapKeepTheirFieldsAndMayPointOutside(long seed) throws Exception {
    ChainMap map = RandomMaps.map(seed);
    Random random = new Random(seed);
    List<Element> part =
        map.elements().values().stream()
            .filter(e -> !(e instanceof MapInfo) && random.nextInt(3) == 0)
            .toList();
    assertThat(ElementsJson.read(ElementsJson.write(part)))
        .containsExactlyInAnyOrderElementsOf(part);
  }

  @Test
  void aPartIsNoDocumentAndADocumentNoPart() {
    String document = ChainMapFile.toJson(ChainMap.titled("图"));
    assertThat(Faulty.reading(ElementsJson.write(List.of())))
        .isEqualTo("format.otherFormat 2:13 /format");
    org.assertj.core.api.Assertions.assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> ElementsJson.read(document))
        .satisfies(
            e -> assertThat(e.faults().getFirst().what().key()).isEqualTo("format.otherFormat"));
  }

  @Test
  void whatThisVersionDoesNotKnowSurvivesAChange() throws Exception {
    String json =
        """
        {
          "format": "chain-map",
          "formatVersion": 1,
          "futureTop": {"b": 1.50, "a": [null, {"x": "锂"}]},
          "map": {"title": "图", "futureMap": true},
          "stages": [{"id": "st-1", "name": "上游", "order": 0, "futureStage": [1e400]}],
          "segments": [{"id": "s-1", "name": "锂", "stage": "st-1",
             "domesticRate": {"value": 10, "futureFigure": "x"}, "futureSegment": -0.0}],
          "enterprises": [{"id": "e-1", "name": "甲",
             "region": {"country": "CN", "futureRegion": {}}}],
          "futureList": [{"id": "s-1"}]
        }
        """;
    ChainMap map = ChainMapFile.read(json, "图");
    Segment segment = map.segments().getFirst();
    Segment after =
        segment
            .withName(Name.of("镍"))
            .at(new Point(8, 16))
            .withFacts(
                segment
                    .facts()
                    .withDomesticRate(
                        java.util.Objects.requireNonNull(segment.facts().domesticRate())
                            .withValue(20)));
    ChainMap changed = map.with(Change.of(Message.verbatim("改名"), Edit.update(segment, after)));
    Path file = folder.resolve("图" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, changed);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "format": "chain-map",
              "formatVersion": 1,
              "map": {
                "title": "图",
                "orientation": "leftRight",
                "futureMap": true
              },
              "stages": [
                {
                  "id": "st-1",
                  "name": "上游",
                  "order": 0,
                  "futureStage": [1e400]
                }
              ],
              "segments": [
                {
                  "id": "s-1",
                  "name": "镍",
                  "stage": "st-1",
                  "kind": "part",
                  "domesticRate": {"value": 20, "futureFigure": "x"},
                  "position": [8, 16],
                  "futureSegment": -0.0
                }
              ],
              "enterprises": [
                {
                  "id": "e-1",
                  "name": "甲",
                  "region": {"country": "CN", "futureRegion": {}}
                }
              ],
              "participations": [],
              "links": [],
              "listings": [],
              "initiatives": [],
              "sources": [],
              "futureList": [{"id":"s-1"}],
              "futureTop": {"b":1.50,"a":[null,{"x":"锂"}]}
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ud800", "a\udc00b", "\u0000\u001f\u007f", "\u2028\u2029", "\ufeff锂", "𠮷\ud842"})
  void oddCharactersSurviveTheFile(String odd) throws Exception {
    ChainMap map = ChainMap.titled("x" + odd);
    Path file = folder.resolve("odd" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, map);
    assertThat(ChainMapFile.load(file)).isEqualTo(map);
  }

  @Test
  void numbersThatJsonCannotHoldAreLeftUnknown() throws Exception {
    Link link = Link.of(Id.of("l-1"), Id.of("s-1"), Id.of("s-1"));
    Segment segment = Segment.of(Id.of("s-1"), "锂", Id.of("st-1"));
    Listing listing = Listing.of(Id.of("n-1"), Side.NEED, Id.of("e-1"), "求");
    List<Element> elements =
        List.of(
            segment.at(new Point(Double.NaN, 0)),
            link.withShare(Figure.of(Double.POSITIVE_INFINITY)),
            listing.withQuantity(Double.NEGATIVE_INFINITY));
    assertThat(ElementsJson.read(ElementsJson.write(elements)))
        .containsExactly(segment, link, listing);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, -0.0, 10, 0.1, 33.3, 1e-7, 1234567.891, 1e15, -1e15, 1e-15, 99.99999999999999})
  void numbersAreWrittenShortAndReadBackTheSame(double value) throws Exception {
    Link link = Link.of(Id.of("l-1"), Id.of("s-1"), Id.of("s-1")).withShare(Figure.of(value));
    String json = ElementsJson.write(List.of(link));
    assertThat(ElementsJson.read(json)).containsExactly(link);
    assertThat(json).doesNotContain(".0,").doesNotContain(".0\n");
  }

  @Test
  void theFileIsUtf8WithLineFeedsOnly() throws Exception {
    Path file = folder.resolve("图" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, RandomMaps.map(5));
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n").doesNotContain("\r").doesNotStartWith("\ufeff");
  }
}

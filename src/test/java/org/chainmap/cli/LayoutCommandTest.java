package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.export.Pictures;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LayoutCommandTest {

  @TempDir Path folder;
  private Path sample;
  private Path numbers;
  private Path document;

  @BeforeEach
  void sampleBeside() throws Exception {
    sample = folder.resolve("图谱.chainmap.json");
    numbers = folder.resolve("geometry.json");
    document = folder.resolve("out.chainmap.json");
    Files.copy(Path.of("samples").resolve(SampleMaps.ALL.getFirst()), sample);
  }

  /** What the command said on its error stream; empty where it did its work. */
  private static String layout(Object... args) {
    StringWriter err = new StringWriter();
    String[] words =
        Stream.concat(Stream.of("layout"), Stream.of(args))
            .map(String::valueOf)
            .toArray(String[]::new);
    int code = Cli.run(words, new PrintWriter(new StringWriter()), new PrintWriter(err));
    assertThat(code).as(err.toString()).isEqualTo(err.toString().isEmpty() ? 0 : 2);
    return err.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"layered", "force", "circular"})
  void theGeometryIsWhatReopeningTheDocumentDraws(String algorithm) throws Exception {
    assertThat(layout(sample, "-o", document, "--geometry", numbers, "--algorithm", algorithm))
        .isEmpty();
    assertGeometry(ChainMapFile.load(document));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 9})
  void anyMapsGeometryIsWrittenInFull(long seed) throws Exception {
    ChainMapFile.save(sample, RandomMaps.map(seed));
    assertThat(layout(sample, "--geometry", numbers, "-o", document)).isEmpty();
    assertGeometry(ChainMapFile.load(document));
  }

  private void assertGeometry(ChainMap map) throws Exception {
    Geometry drawn = Pictures.geometry(map, new MapPainter(Theme.DARK, Lang.EN), Progress.NONE);
    JsonNode root = new JsonMapper().readTree(Files.readString(numbers));
    assertThat(root.propertyNames()).containsExactly("segments", "links");
    assertThat(root.get("segments").size()).isEqualTo(map.segments().size());
    for (JsonNode each : root.get("segments")) {
      assertThat(
              new Box(number(each, "x"), number(each, "y"), number(each, "w"), number(each, "h")))
          .isEqualTo(drawn.cards().get(id(each)));
    }
    assertThat(root.get("links").size()).isEqualTo(map.links().size());
    for (JsonNode each : root.get("links")) {
      List<Point> way = Objects.requireNonNull(drawn.course(id(each))).points();
      assertThat(each.get("points").valueStream().mapToDouble(JsonNode::asDouble).toArray())
          .containsExactly(
              way.stream().flatMap(p -> Stream.of(p.x(), p.y())).mapToDouble(d -> d).toArray());
    }
  }

  private static Id id(JsonNode each) {
    return Id.of(each.get("id").asString());
  }

  private static double number(JsonNode each, String name) {
    return each.get(name).asDouble();
  }

  @Test
  void geometryAloneLeavesTheDocumentAsItIs() throws Exception {
    byte[] before = Files.readAllBytes(sample);
    assertThat(layout(sample, "--geometry", numbers)).isEmpty();
    assertThat(sample).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(sample, numbers);
    }
  }

  @Test
  void theSameOptionsGiveTheSameBytes() throws Exception {
    Object[] options = {"--seed", "-7", "--budget", "0.05", "--ratio", "16:9", "--stable"};
    byte[][] written = new byte[2][];
    for (int i = 0; i < 2; i++) {
      Object[] all =
          Stream.concat(Stream.of(sample, "--geometry", numbers), Stream.of(options)).toArray();
      assertThat(layout(all)).isEmpty();
      written[i] = Files.readAllBytes(numbers);
    }
    assertThat(written[0]).isEqualTo(written[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "--budget,-1", "--budget,soon", "--budget,3601", "--budget,NaN", "--seed,1.5", "--seed,x",
    "--ratio,0:9", "--ratio,16", "--ratio,16:0", "--ratio,fit", "--ratio,A9", "--ratio,-4:3",
    "--ratio,1000:1", "--ratio,1e3:999"
  })
  void badValuesAreNamedInBothLanguagesAndNothingIsWritten(String option, String value)
      throws Exception {
    String en = layout(sample, "--geometry", numbers, option, value, "--lang", "en");
    assertThat(en).contains(option, value, "is not a value of");
    String zh = layout(sample, "--geometry", numbers, option, value, "--lang", "zh");
    assertThat(zh).contains(option, value, "不对");
    assertThat(numbers).doesNotExist();
  }

  @Test
  void badPlacesAreRefusedBeforeAnythingIsWritten() throws Exception {
    byte[] before = Files.readAllBytes(sample);
    assertThat(layout(sample, "--geometry", sample, "--lang", "en")).contains("is the input file");
    assertThat(layout(sample, "--geometry", numbers, "-o", numbers, "--lang", "en"))
        .contains("cannot be both");
    assertThat(layout(sample, "--geometry", folder.resolve("a.csv"))).contains("a.csv", ".json");
    assertThat(layout(sample, "--geometry", numbers, "-o", folder.resolve("no/map.json")))
        .contains("map.json");
    assertThat(layout(sample, "--geometry", folder.resolve("no/g.json"), "-o", document))
        .contains("g.json");
    assertThat(layout(sample, "--geometry", numbers, "--algorithm", "force", "--budget", "1"))
        .contains("--budget");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(sample);
    }
    assertThat(sample).hasBinaryContent(before);
  }

  @Test
  void pagesAreNamedByTheirSidesOrTheirPaper() {
    assertThat(Ratio.parse("16:9").orElseThrow()).isEqualTo(16.0 / 9);
    assertThat(Ratio.parse("297：420").orElseThrow()).isEqualTo(297.0 / 420);
    assertThat(Ratio.parse("a3").orElseThrow()).isEqualTo(420.0 / 297);
    assertThat(Ratio.parse("1.5:1").orElseThrow()).isEqualTo(1.5);
  }
}

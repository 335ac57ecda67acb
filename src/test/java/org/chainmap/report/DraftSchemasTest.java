package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.ExpectedLoss;
import org.chainmap.analysis.knockout.Fate;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.ReverseStressTest;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.MatchFilter;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.analysis.matching.Outcome;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of scenarios and matches and their published schemas say the same. */
class DraftSchemasTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema KNOCKOUT = REGISTRY.getSchema(read("knockout"));
  private static final Schema MATCH = REGISTRY.getSchema(read("match"));

  private static String read(String name) {
    try {
      return Files.readString(SAMPLES.resolve(name + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ChainMap> maps() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> samples =
          files.filter(f -> f.toString().endsWith(ChainMapFile.EXTENSION)).sorted().toList();
      return Stream.concat(
              samples.stream().map(DraftSchemasTest::load),
              RandomMaps.seeds(40).mapToObj(RandomMaps::map))
          .toList();
    }
  }

  private static ChainMap load(Path file) {
    try {
      return ChainMapFile.load(file);
    } catch (FormatException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"knockout", "match"})
  void aSchemaIsValidAndSaysThatItIsADraft(String name) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(read(name), InputFormat.JSON)).isEmpty();
    JsonNode tree = JsonMapper.shared().readTree(read(name));
    assertThat(tree.get("description").asString()).startsWith("Draft: may change");
    described(tree);
  }

  /** Every field is described. */
  private static void described(JsonNode node) {
    if (node.has("properties")) {
      node.get("properties")
          .properties()
          .forEach(e -> assertThat(e.getValue().has("description")).as(e.getKey()).isTrue());
    }
    node.forEach(DraftSchemasTest::described);
  }

  private static String knockout(ChainMap map, boolean searched, Lang lang) {
    Scenario empty = ScenarioPresets.named(Message.of("scenario.worst.name"));
    Scenario lost = ScenarioPresets.foreign(map, empty);
    Optional<WorstSet> worst = Optional.empty();
    Optional<JointLosses> pairs = Optional.empty();
    if (searched) {
      pairs = Optional.of(JointLosses.of(map, WorstSet.Among.ENTERPRISES, 5, Progress.NONE));
      worst = WorstSet.of(map, WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 2, Progress.NONE);
      lost = worst.map(answer -> answer.in(empty)).orElse(empty);
    }
    Impact impact = Knockout.of(map, lost);
    Optional<WeeklyImpact> weekly =
        searched ? Optional.of(new WeeklyLosses(map).impact(lost, 30)) : Optional.empty();
    Optional<ExpectedLoss> expected =
        searched ? Optional.of(ExpectedLoss.of(map, Progress.NONE)) : Optional.empty();
    Optional<ReverseStressTest> breaks =
        searched
            ? Optional.of(ReverseStressTest.of(map, WorstSet.Among.SEGMENTS, 0.3, Progress.NONE))
            : Optional.empty();
    return KnockoutJson.of(
        map, impact, new KnockoutJson.Answers(worst, pairs, expected, breaks, weekly), lang);
  }

  private static String match(ChainMap map, Mode mode, Lang lang) {
    return MatchJson.of(
        List.of(map), Matcher.run(Market.of(map), mode, Matcher.THRESHOLD, Progress.NONE), lang);
  }

  @Test
  void scenariosOfEveryMapAreValid() throws IOException {
    Set<String> fates = new HashSet<>();
    for (ChainMap map : maps()) {
      for (boolean searched : List.of(true, false)) {
        String json = knockout(map, searched, searched ? Lang.ZH : Lang.EN);
        assertThat(json).endsWith("}\n");
        assertThat(KNOCKOUT.validate(json, InputFormat.JSON))
            .as(map.info().title().text())
            .isEmpty();
        JsonMapper.shared()
            .readTree(json)
            .get("segments")
            .forEach(hit -> fates.add(hit.get("fate").asString()));
      }
    }
    assertThat(fates).hasSize(Fate.values().length);
  }

  @Test
  void matchesOfEveryMapAreValid() throws IOException {
    int pairs = 0;
    for (ChainMap map : maps()) {
      for (Mode mode : Mode.values()) {
        String json = match(map, mode, mode == Mode.WEIGHT ? Lang.ZH : Lang.EN);
        assertThat(json).endsWith("}\n");
        assertThat(MATCH.validate(json, InputFormat.JSON)).as(map.info().title().text()).isEmpty();
        pairs += JsonMapper.shared().readTree(json).get("proposals").size();
      }
    }
    assertThat(pairs).isPositive();
  }

  @Test
  void theSchemasNameEveryKeyThereIs() {
    JsonNode defs = JsonMapper.shared().readTree(read("match")).get("$defs").get("pair");
    JsonNode filters = defs.get("properties").get("filters");
    assertThat(filters.get("propertyNames").get("enum"))
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(
            Arrays.stream(MatchFilter.values()).map(MatchFilter::key).toList());
    assertThat(filters.get("additionalProperties").get("enum"))
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(Arrays.stream(Outcome.values()).map(Outcome::key).toList());
    JsonNode fates =
        JsonMapper.shared().readTree(read("knockout")).get("$defs").get("hit").get("properties");
    assertThat(fates.get("fate").get("enum"))
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(Arrays.stream(Fate.values()).map(Fate::key).toList());
  }

  /** So a schema that allows everything is noticed. */
  @ParameterizedTest
  @CsvSource({
    "level, height",
    "\"fate\" : \"lost\", \"fate\" : \"gone\"",
    "\"rule\" : , \"rules\" : ",
    "\"exact\" : true, \"exact\" : 1"
  })
  void aWrongScenarioIsRefused(String right, String wrong) {
    String json = knockout(load(SAMPLES.resolve("rail-transit.chainmap.json")), true, Lang.ZH);
    String broken = json.replaceFirst(right, wrong);
    assertThat(broken).isNotEqualTo(json);
    assertThat(KNOCKOUT.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\"mode\" : \"weight\", \"mode\" : \"best\"",
    "\"document\" : 0, \"document\" : \"0\"",
    "\"unmet\" , \"missed\" ",
    "\"passed\", \"maybe\""
  })
  void aWrongMatchIsRefused(String right, String wrong) {
    String json = match(load(SAMPLES.resolve("rail-transit.chainmap.json")), Mode.WEIGHT, Lang.ZH);
    String broken = json.replaceFirst(right, wrong);
    assertThat(broken).isNotEqualTo(json);
    assertThat(MATCH.validate(broken, InputFormat.JSON)).isNotEmpty();
  }
}

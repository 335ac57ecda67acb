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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Scores;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of findings and its published schema say the same. */
class FindingsJsonTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final String TEXT = read(SAMPLES.resolve("findings.schema.json"));
  private static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT);

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(f -> f.toString().endsWith(ChainMapFile.EXTENSION)).sorted().toList();
    }
  }

  private static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static Assessment assessed(ChainMap map) {
    return Assessment.of(map, Progress.NONE);
  }

  private static JsonNode valid(ChainMap map, Assessment assessment, Lang lang) {
    String json = FindingsJson.of(map, assessment, lang);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void theSchemaItselfIsValid() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findingsOfEverySampleAreValidInBothLanguages(Path sample) throws Exception {
    ChainMap map = ChainMapFile.load(sample);
    Assessment assessment = assessed(map);
    for (Lang lang : Lang.values()) {
      JsonNode root = valid(map, assessment, lang);
      assertThat(root.get("findings")).isNotEmpty();
      assertThat(root.get("ranking")).hasSizeGreaterThan(20);
      assertThat(root.get("suppliers")).hasSizeGreaterThan(20);
      assertThat(root.get("supplyLinks")).hasSizeGreaterThan(20);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNumberRelationAndSetOfARandomMapIsThere(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Assessment assessment = assessed(map);
    Findings findings = assessment.findings();
    JsonNode root = valid(map, assessment, Lang.ZH);
    assertThat(root.get("findings")).hasSize(findings.ranked().size());
    findings
        .numbers()
        .forEach(
            (key, byId) -> {
              JsonNode values = root.get("numbers").get(key.key());
              assertThat(values).hasSize(byId.size());
              byId.forEach(
                  (id, value) -> assertThat(values.get(id.value()).asDouble()).isEqualTo(value));
            });
    findings
        .relations()
        .forEach(
            (key, byId) -> {
              JsonNode values = root.get("relations").get(key.key());
              assertThat(values).hasSize(byId.size());
              byId.forEach(
                  (id, to) -> assertThat(values.get(id.value()).asString()).isEqualTo(to.value()));
            });
    findings
        .sets()
        .forEach(
            (key, lists) -> {
              JsonNode values = root.get("sets").get(key.key());
              assertThat(values).hasSize(lists.size());
              for (int i = 0; i < lists.size(); i++) {
                assertThat(values.get(i))
                    .extracting(JsonNode::asString)
                    .isEqualTo(lists.get(i).stream().map(Id::value).toList());
              }
            });
    assertThat(root.get("ranking")).hasSize(Math.min(100, assessment.scores().ranked().size()));
    assertThat(findings.of(Scores.SCORE)).hasSize(assessment.scores().all().size());
    assertThat(root.get("unjudged")).hasSize(findings.unjudged().size());
  }

  @Test
  void everyFieldIsDescribed() throws Exception {
    ChainMap map = ChainMapFile.load(samples().getFirst());
    JsonNode root = valid(map, assessed(map), Lang.EN);
    assertThat(described(TREE)).isEqualTo(fields(root));
    assertThat(described(TREE.get("$defs").get("finding")))
        .isEqualTo(fields(root.get("findings").get(0)));
    assertThat(described(TREE.get("$defs").get("score")))
        .isEqualTo(fields(root.get("ranking").get(0)));
    assertThat(described(TREE.get("properties").get("sensitivity")))
        .isEqualTo(fields(root.get("sensitivity")));
    assertThat(described(TREE.get("$defs").get("shift")))
        .isEqualTo(fields(root.get("sensitivity").get("shifts").get(0)));
    Set<String> severities = new TreeSet<>();
    TREE.get("$defs")
        .get("finding")
        .get("properties")
        .get("severity")
        .get("enum")
        .forEach(value -> severities.add(value.asString()));
    assertThat(severities)
        .isEqualTo(new TreeSet<>(Arrays.stream(Severity.values()).map(Severity::key).toList()));
  }

  private static Set<String> described(JsonNode schema) {
    schema
        .get("properties")
        .properties()
        .forEach(e -> assertThat(e.getValue().has("description")).as(e.getKey()).isTrue());
    return fields(schema.get("properties"));
  }

  private static Set<String> fields(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  /** So a schema that allows everything is noticed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"severity\" : \"high\"|\"severity\" : \"awful\"",
        "\"formatVersion\" : 1|\"formatVersion\" : 2",
        "\"layers\" : \\{|\"layers\" : {\"x\" : \"y\",",
        "\"subject\" : |\"other\" : ",
        "\"unjudged\" : |\"notJudged\" : "
      })
  void whatIsWrongIsRefused(String wrong) throws Exception {
    ChainMap map = ChainMapFile.load(SAMPLES.resolve("rail-transit.chainmap.json"));
    String json = FindingsJson.of(map, assessed(map), Lang.ZH);
    String[] parts = wrong.split("\\|");
    String broken = json.replaceFirst(parts[0], parts[1]);
    assertThat(broken.equals(json)).isFalse();
    assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anEmptyMapIsValidToo(Lang lang) {
    JsonNode root = valid(ChainMap.titled("空"), assessed(ChainMap.titled("空")), lang);
    assertThat(root.get("findings")).isEmpty();
    assertThat(root.get("ranking")).isEmpty();
    assertThat(root.get("map").asString()).isEqualTo("空");
  }
}

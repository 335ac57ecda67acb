package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Keyed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says what the program does. */
class SchemaTest {

  private static final Path FILE = Samples.FOLDER.resolve("chain-map.schema.json");
  private static final String TEXT = read(FILE);
  private static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Path> samples() throws Exception {
    return Samples.all().stream();
  }

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  @Test
  void theSchemaItselfIsValid() throws Exception {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesFit(Path sample) {
    assertThat(SCHEMA.validate(read(sample), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsSavedFits(long seed) {
    assertThat(SCHEMA.validate(ChainMapFile.toJson(RandomMaps.map(seed)), InputFormat.JSON))
        .isEmpty();
  }

  static Stream<Arguments> faults() {
    return FaultyFieldsTest.faults();
  }

  /** All that a schema can know; whether ids exist and are unique is beyond it. */
  @ParameterizedTest
  @MethodSource("faults")
  void whatTheProgramRefusesTheSchemaRefuses(String from, String to, String told) {
    Set<String> beyond = Set.of("format.duplicateId", "model.danglingReference", "model.wrongKind");
    String json = FaultyFieldsTest.WHOLE.replace(from, to.replace("§", ""));
    assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty())
        .isEqualTo(beyond.contains(told.split(" ")[0]));
  }

  @Test
  void otherFormatsAndVersionsAreRefused() {
    String json = ChainMapFile.toJson(ChainMap.titled("图"));
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json.replace("chain-map", "drawing"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            SCHEMA.validate(
                json.replace("\"formatVersion\": 1", "\"formatVersion\": 2"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everyConstantIsListedInOrder() {
    Map<String, Keyed[]> enums =
        Map.ofEntries(
            Map.entry("stage/properties/tint", Tint.values()),
            Map.entry("segment/properties/kind", SegmentKind.values()),
            Map.entry("segment/properties/state", SegmentState.values()),
            Map.entry("segment/properties/substitutability", Substitutability.values()),
            Map.entry("link/properties/evidence", Evidence.values()),
            Map.entry("listing/properties/cooperation", CooperationType.values()),
            Map.entry("initiative/properties/firstOfKind", FirstOfKind.values()),
            Map.entry("investmentTarget/properties/priority", Rating.values()),
            Map.entry("investmentTarget/properties/fit", Rating.values()),
            Map.entry("investmentTarget/properties/contactState", ContactState.values()),
            Map.entry("resource/properties/kind", ResourceKind.values()),
            Map.entry("resource/properties/level", AdministrativeLevel.values()),
            Map.entry("segment/properties/weaknessType", WeaknessType.values()),
            Map.entry("segment/properties/supplyStatus", SupplyStatus.values()),
            Map.entry("segment/properties/substitutionStage", SubstitutionStage.values()),
            Map.entry("segment/properties/horizon", Horizon.values()),
            Map.entry("enterprise/properties/riskLevel", RiskLevel.values()),
            Map.entry("sensitivity", Sensitivity.values()),
            Map.entry("enterprise/properties/ownership", Ownership.values()),
            Map.entry("enterprise/properties/marks/items", EnterpriseMark.values()),
            Map.entry("participation/properties/role", Role.values()),
            Map.entry("link/properties/kind", LinkKind.values()),
            Map.entry("map/properties/linkShape", LinkShape.values()),
            Map.entry("listing/properties/side", Side.values()),
            Map.entry("initiative/properties/kind", InitiativeKind.values()),
            Map.entry("initiative/properties/state", InitiativeState.values()),
            Map.entry("source/properties/confidence", Confidence.values()),
            Map.entry("percent/anyOf/1/properties/standing", Standing.values()),
            Map.entry("link/properties/dependence", Dependence.values()),
            Map.entry("match/properties/decision", MatchDecision.values()),
            Map.entry("scenario/properties/ownerships/items", Ownership.values()),
            Map.entry("view/properties/shownLinkKinds/items", LinkKind.values()),
            Map.entry("view/properties/shownMarks/items", EnterpriseMark.values()),
            Map.entry("view/properties/shownOwnerships/items", Ownership.values()),
            Map.entry("note/properties/kind", NoteKind.values()),
            Map.entry("note/properties/tint", Tint.values()),
            Map.entry("note/properties/picture/properties/mediaType", MediaType.values()),
            Map.entry("fraction/anyOf/1/properties/standing", Standing.values()),
            Map.entry("amount/anyOf/1/properties/standing", Standing.values()),
            Map.entry("weeks/anyOf/1/properties/standing", Standing.values()));
    Map<String, List<String>> expected = new TreeMap<>();
    enums.forEach(
        (path, constants) ->
            expected.put("/$defs/" + path, Arrays.stream(constants).map(Keyed::key).toList()));
    expected.put("/$defs/map/properties/orientation", List.of("leftRight", "topDown"));
    for (String end : List.of("fromSide", "toSide")) {
      expected.put("/$defs/link/properties/" + end, List.of("left", "right", "top", "bottom"));
    }
    Map<String, List<String>> found = new TreeMap<>();
    collectEnums("", TREE, found);
    assertThat(found).isEqualTo(expected);
  }

  private static void collectEnums(String path, JsonNode node, Map<String, List<String>> out) {
    if (node.has("enum")) {
      out.put(path, node.get("enum").valueStream().map(JsonNode::stringValue).toList());
    }
    node.propertyStream().forEach(p -> collectEnums(path + "/" + p.getKey(), p.getValue(), out));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectEnums(path + "/" + i, node.get(i), out);
    }
  }

  /** The properties of each kind of element are those that are written, in the same order. */
  @Test
  void everyFieldIsDescribedInTheOrderOfTheFile() {
    Map<String, Set<String>> written = new TreeMap<>();
    for (long seed = 0; seed < 150; seed++) {
      JsonNode map = JsonMapper.shared().readTree(ChainMapFile.toJson(RandomMaps.map(seed)));
      fields("map", List.of(map.get("map")), written);
      for (JsonNode array : map.values()) {
        String name =
            map.propertyStream()
                .filter(p -> p.getValue() == array)
                .findFirst()
                .orElseThrow()
                .getKey();
        if (array.isArray()) {
          JsonNode definition = TREE.at("/properties/" + name + "/items/$ref");
          fields(definition.stringValue().replace("#/$defs/", ""), array.values(), written);
        }
      }
    }
    written.forEach(
        (definition, names) -> {
          JsonNode properties = TREE.at("/$defs/" + definition + "/properties");
          List<String> described = List.copyOf(properties.propertyNames());
          assertThat(names).as(definition).containsExactlyInAnyOrderElementsOf(described);
          properties
              .propertyStream()
              .forEach(p -> assertThat(p.getValue().get("description")).as(p.getKey()).isNotNull());
        });
    assertThat(written).hasSize(18);
  }

  private static void fields(
      String definition, Collection<JsonNode> objects, Map<String, Set<String>> written) {
    List<String> order =
        List.copyOf(TREE.at("/$defs/" + definition + "/properties").propertyNames());
    for (JsonNode object : objects) {
      List<String> names = new ArrayList<>(object.propertyNames());
      names.removeIf(name -> name.startsWith("x"));
      assertThat(names.stream().map(order::indexOf)).as(definition).isSorted();
      written.computeIfAbsent(definition, d -> new LinkedHashSet<>()).addAll(names);
    }
  }
}

package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.MapComparison;
import org.chainmap.compare.Merge;
import org.chainmap.compare.RandomEdits;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Profile;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of comparisons and merges and their published schemas say the same. */
class ComparisonSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("samples", name + ".schema.json"));
  }

  private static Schema schema(String name) throws IOException {
    return REGISTRY.getSchema(read(name));
  }

  private static MapComparison comparison(long seed) {
    ChainMap before = RandomMaps.map(seed);
    return MapComparison.of(before, RandomEdits.script(before, 20, new Random(seed)));
  }

  private static Merge merge(long seed) {
    ChainMap base = RandomMaps.map(seed);
    Random random = new Random(seed);
    return Merge.of(
        base, RandomEdits.script(base, 40, random), RandomEdits.script(base, 40, random));
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparison", "merge"})
  void aSchemaIsValid(String name) throws IOException {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(read(name), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyComparisonIsValid() throws IOException {
    Set<String> kinds = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      String json = ComparisonJson.of(comparison(seed), seed % 2 == 0 ? Lang.ZH : Lang.EN);
      assertThat(json).endsWith("}\n");
      assertThat(schema("comparison").validate(json, InputFormat.JSON)).as("%d", seed).isEmpty();
      JsonNode changes = JsonMapper.shared().readTree(json).get("changes");
      changes.forEach(change -> kinds.add(change.get("change").asString()));
    }
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ChangeKind.values()).map(ChangeKind::key).toList());
  }

  @Test
  void aReportSaysThatThereIsAContactAndNotWho() {
    Enterprise firm = Enterprise.of(Id.of("e-1"), "甲公司");
    Contact contact = new Contact("王先生 0790-000000");
    ChainMap before = ChainMap.of(List.of(MapInfo.titled("图"), firm));
    ChainMap after =
        ChainMap.of(
            List.of(MapInfo.titled("图"), firm.withProfile(Profile.UNKNOWN.withContact(contact))));
    MapComparison comparison = MapComparison.of(before, after);

    assertThat(ComparisonJson.of(comparison, Lang.ZH)).contains("contact").doesNotContain("王先生");
    assertThat(ComparisonText.of(comparison, Lang.ZH)).contains("联系人").doesNotContain("王先生");
    assertThat(ComparisonTables.of(comparison, Lang.ZH).rows().toString())
        .contains("联系人")
        .doesNotContain("王先生");
  }

  @Test
  void everyMergeIsValid() throws IOException {
    Set<String> kinds = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      String json = MergeJson.of(merge(seed), seed % 2 == 0 ? Lang.ZH : Lang.EN);
      assertThat(json).endsWith("}\n");
      assertThat(schema("merge").validate(json, InputFormat.JSON)).as("%d", seed).isEmpty();
      JsonNode conflicts = JsonMapper.shared().readTree(json).get("conflicts");
      conflicts.forEach(conflict -> kinds.add(conflict.get("conflict").asString()));
    }
    assertThat(kinds).containsExactlyInAnyOrder("field", "removal");
  }

  /** So a schema that allows everything is noticed. */
  @ParameterizedTest
  @CsvSource({
    "\"changes\", \"change\"",
    "\"change\" : \"added\", \"change\" : \"new\"",
    "\"kind\" : \"segment\", \"kind\" : \"Segment\"",
    "\"element\", \"id\"",
    "\"formatVersion\" : 1, \"formatVersion\" : 2"
  })
  void aWrongComparisonIsRefused(String right, String wrong) throws IOException {
    for (long seed = 0; seed < 5; seed++) {
      String json = ComparisonJson.of(comparison(seed), Lang.ZH);
      String broken = json.replaceFirst(right, wrong);
      assertThat(json.equals(broken))
          .isEqualTo(schema("comparison").validate(broken, InputFormat.JSON).isEmpty());
    }
  }

  @Test
  void aTableHasARowForEveryFieldThatDiffers() {
    for (long seed = 0; seed < 30; seed++) {
      MapComparison comparison = comparison(seed);
      Table table = ComparisonTables.of(comparison, Lang.ZH);
      assertThat(table.rows())
          .hasSize(
              comparison.changes().stream()
                  .mapToInt(change -> Math.max(1, change.fields().size()))
                  .sum());
    }
  }
}

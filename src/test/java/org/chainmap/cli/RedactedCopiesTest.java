package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing that is left out of a redacted copy is anywhere in the bytes of what is made of it. Every
 * text field of some elements of each kind holds a secret, and so do, on all others, the fields for
 * colleagues only.
 */
class RedactedCopiesTest {

  private static final String SECRET = "ZQSECRETQZ";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What is for colleagues only, on every element. */
  private static final Set<String> FOR_COLLEAGUES =
      Set.of("notes", "contact", "speakerNotes", "speakerNotesEn", "author", "authorEn");

  /** The commands that leave out what is sensitive unless they are told not to. */
  private static final Set<String> SENSITIVE = Set.of("lists", "page", "briefing");

  /** Texts with a form of their own, which a secret would break. */
  private static final Set<String> WITH_FORM =
      Set.of("at", "readAt", "data", "shape", "language", "repeats", "lens", "creditCode");

  @TempDir static Path folder;
  private static Path file;
  private static final Map<String, Integer> planted = new HashMap<>();

  @BeforeAll
  static void aMapFullOfSecrets() throws Exception {
    JsonNode schema = MAPPER.readTree(Files.readString(Path.of("samples/chain-map.schema.json")));
    ObjectNode map = (ObjectNode) MAPPER.readTree(ChainMapFile.toJson(source()));
    for (Map.Entry<String, JsonNode> entry : schema.get("properties").properties()) {
      JsonNode items = entry.getValue().get("items");
      if (items == null || items.get("$ref") == null || entry.getKey().equals("groups")) {
        continue;
      }
      String kind = items.get("$ref").asString().replaceAll(".*/", "");
      JsonNode fields = schema.get("$defs").get(kind).get("properties");
      JsonNode elements = map.get(entry.getKey());
      for (int i = 0; elements != null && i < elements.size(); i++) {
        ObjectNode element = (ObjectNode) elements.get(i);
        boolean secret = i % 3 == 2 || elements.size() < 3 && i == elements.size() - 1;
        plant(element, fields, schema, secret);
        if (secret) {
          element.put("sensitivity", "sensitive");
          planted.merge(kind, 1, Integer::sum);
        } else {
          element.put("sensitivity", "internal");
        }
      }
    }
    plant(
        (ObjectNode) map.get("map"),
        schema.get("$defs").get("map").get("properties"),
        schema,
        false);
    file = folder.resolve("链.chainmap.json");
    Files.writeString(file, MAPPER.writeValueAsString(map));
  }

  private static long kinds(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .mapToLong(each -> each.isSealed() ? kinds(each) : 1)
        .sum();
  }

  /** A map with elements of every kind. */
  private static ChainMap source() {
    for (long seed = 1; seed < 2000; seed++) {
      ChainMap map = RandomMaps.map(seed);
      Set<Class<?>> kinds =
          map.elements().values().stream().map(Element::getClass).collect(Collectors.toSet());
      if (map.segments().size() > 8
          && map.links().size() > 4
          && kinds.size() == kinds(Element.class)) {
        return map;
      }
    }
    throw new AssertionError("no such map");
  }

  /** Fills the text fields of an object: all of them, or those for colleagues only. */
  private static void plant(ObjectNode object, JsonNode fields, JsonNode schema, boolean all) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = field.getKey();
      JsonNode form = field.getValue();
      if (WITH_FORM.contains(name)) {
        continue;
      }
      boolean free = "string".equals(form.path("type").asString("")) && !form.has("enum");
      if (free && (all || FOR_COLLEAGUES.contains(name))) {
        object.put(name, SECRET);
      } else if (name.equals("verification")) {
        object.putObject(name).put("reason", SECRET).put("assignee", SECRET);
      } else if (all && name.equals("region")) {
        object.putObject(name).put("country", SECRET).put("province", SECRET).put("city", SECRET);
      } else if (all && form.path("items").path("type").asString("").equals("string")) {
        ((ArrayNode) object.withArray(name)).add(SECRET);
      }
    }
    object.put("xUnknown", SECRET);
  }

  @Test
  void everyKindOfElementHasOneThatHoldsSecrets() throws Exception {
    assertThat(new TreeSet<>(planted.keySet()))
        .contains(
            "segment",
            "enterprise",
            "link",
            "listing",
            "initiative",
            "investmentTarget",
            "resource",
            "scenario",
            "view",
            "source",
            "note",
            "comment",
            "linkedSheet");
    ChainMap read = ChainMapFile.load(file);
    assertThat(
            read.elements().values().stream()
                .filter(each -> each.remarks().sensitivity() == Sensitivity.SENSITIVE))
        .hasSize(planted.values().stream().mapToInt(Integer::intValue).sum());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redact json",
        "render pdf --scenarios",
        "render ofd --scenarios",
        "render png",
        "render svg",
        "render pptx",
        "render drawio",
        "briefing pdf",
        "briefing ofd",
        "briefing docx",
        "slides pptx",
        "page html",
        "lists xlsx",
        "lists folder",
        "export graphml",
        "export gexf",
        "export dot",
        "export opml",
        "export md",
        "export mmd"
      })
  void noSecretIsInTheBytes(String made) throws Exception {
    List<String> words = List.of(made.split(" "));
    List<String> more = words.subList(2, words.size());
    String ending = words.get(1).equals("folder") ? "" : "." + words.get(1);
    Path plain = written(words.getFirst(), "plain" + ending, more);
    boolean pixels = words.get(1).equals("png");
    if (Files.exists(plain) && !pixels) {
      assertThat(SearchedBytes.hold(plain, SECRET)).as("the search finds it").isTrue();
    }
    List<String> redacted = new ArrayList<>(more);
    redacted.add(words.getFirst().equals("redact") ? "--level" : "--redact");
    redacted.add("internal");
    Path copy = written(words.getFirst(), "copy" + ending, redacted);
    assertThat(copy).exists();
    assertThat(SearchedBytes.hold(copy, SECRET)).isFalse();
  }

  private Path written(String command, String name, List<String> more) throws Exception {
    Path out = folder.resolve(name);
    List<Object> words =
        Stream.concat(Stream.<Object>of(command, file, "-o", out, "--lang", "zh"), more.stream())
            .collect(Collectors.toCollection(ArrayList::new));
    if (name.equals("plain")) {
      Files.createDirectories(out);
    }
    if (name.equals("copy")) {
      Files.createDirectories(out);
    }
    if (command.equals("redact") && name.startsWith("plain")) {
      return file;
    }
    if (!more.contains("--redact") && SENSITIVE.contains(command)) {
      words.add("--sensitive");
    }
    Run run = run(words.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }
}

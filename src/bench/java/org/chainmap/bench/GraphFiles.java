package org.chainmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Remarks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads graphs from plain JSON, {@code {"name", "stages", "nodes":[{"id", "w", "h", "stage",
 * "label", "lines"}], "edges":[[source, target]]}}, as chain maps: unplaced cards of the given
 * sizes, named by their label, with their lines as enterprises.
 */
final class GraphFiles {

  private GraphFiles() {}

  /** Returns the graphs of a folder, or the one of a file, by name. */
  static List<Chain> chains(Path path) throws IOException {
    List<Chain> chains = new ArrayList<>();
    for (Path file : files(path)) {
      chains.add(Chain.of(name(file), read(file)));
    }
    return chains;
  }

  /** Writes the graphs of a folder as documents into another. */
  static void convert(Path from, Path to) throws IOException, FormatException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      ChainMapFile.save(to.resolve(name(file) + ChainMapFile.EXTENSION), read(file));
    }
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
  }

  private static ChainMap read(Path file) throws IOException {
    JsonNode root = new JsonMapper().readTree(Files.readString(file));
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled(name(file)));
    for (int s = 0; s < root.path("stages").asInt(1); s++) {
      elements.add(new Stage(Id.of("st-" + s), Name.of("阶段 " + (s + 1)), s, null, Remarks.NONE));
    }
    Map<String, Id> enterprises = new LinkedHashMap<>();
    int n = 0;
    for (JsonNode node : root.get("nodes")) {
      Id id = Id.of("s-" + n++);
      Size size = new Size(node.get("w").asDouble(), node.get("h").asDouble());
      String label = node.path("label").asString("");
      Id stage = Id.of("st-" + Math.max(0, node.path("stage").asInt(0)));
      elements.add(
          Segment.of(id, label.isBlank() ? "环节" : label, stage)
              .withPlacement(Placement.NONE.withSize(size)));
      for (JsonNode line : node.path("lines")) {
        String name = line.asString();
        if (!enterprises.containsKey(name)) {
          Id enterprise = Id.of("e-" + enterprises.size());
          enterprises.put(name, enterprise);
          elements.add(Enterprise.of(enterprise, name));
        }
        Id enterprise = enterprises.getOrDefault(name, id);
        elements.add(Participation.of(Id.of("p-" + elements.size()), enterprise, id));
      }
    }
    int e = 0;
    for (JsonNode edge : root.get("edges")) {
      Id from = Id.of("s-" + edge.get(0).asInt());
      elements.add(Link.of(Id.of("l-" + e++), from, Id.of("s-" + edge.get(1).asInt())));
    }
    return ChainMap.of(elements);
  }
}

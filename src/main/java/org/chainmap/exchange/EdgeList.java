package org.chainmap.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.format.Fault;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain edge lists, in which networks are often published: a table with a row per link, the
 * columns source and target, and optionally weight, kind, sourceSector, targetSector and essential,
 * in any order.
 *
 * <p>Every node becomes an unplaced segment of a single stage. Every row becomes a link, including
 * multiple links and loops. A node's text is its id and its name; where it is not a valid id of a
 * map, the node gets another id.
 */
public final class EdgeList {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 64 * 1024 * 1024;

  /** The most rows: a map of that many links can still be opened again. */
  static final int MOST_ROWS = 100_000;

  /** The longest node text that is used as an id. */
  private static final int LONGEST_ID = 100;

  /**
   * A map made from an edge list.
   *
   * @param unused the headings of ignored columns
   */
  public record Imported(ChainMap map, List<String> unused) {}

  /** A node's sector and the line where it is first stated. */
  private record Sector(String name, int line) {}

  private final Map<String, Id> nodes = new HashMap<>();
  private final Map<String, Sector> sectors = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private EdgeList() {}

  /**
   * Reads a file.
   *
   * @throws FormatException if it cannot be read or a row is wrong, with one fault
   */
  public static Imported load(Path file) throws FormatException {
    byte[] bytes =
        FileBytes.read(
            file,
            LARGEST,
            Message.of("format.edges.directory"),
            Message.of("format.edges.tooLarge", LARGEST / 1024 / 1024));
    String name = FileBytes.name(file);
    FileKind.refuseForeign(bytes, name);
    String text = TextSheetReader.encoding(bytes, name).decoded(bytes);
    return read(text, name);
  }

  /**
   * Reads a text without a byte order mark. O(characters + rows · log rows).
   *
   * @param file the file's name, which becomes the map's title
   * @throws FormatException if a row is wrong, with one fault
   */
  public static Imported read(String text, String file) throws FormatException {
    if (text.isBlank()) {
      throw new FormatException(Fault.error(Message.of("format.edges.none"), file, null));
    }
    EdgeTable table = EdgeTable.of(text, file);
    return new Imported(new EdgeList().map(table.rows(), title(file)), table.unused());
  }

  private static String title(String file) {
    String bare = file.replaceFirst("(?i)\\.(csv|tsv|txt)$", "");
    return bare.isBlank() ? file : bare;
  }

  private ChainMap map(List<EdgeRow> rows, String title) throws FormatException {
    for (EdgeRow row : rows) {
      node(row, EdgeColumn.SOURCE, EdgeColumn.SOURCE_SECTOR);
      node(row, EdgeColumn.TARGET, EdgeColumn.TARGET_SECTOR);
    }
    identify();
    Numbers stages = new Numbers("st");
    Stage all = new Stage(stages.next(), new Name("全部", "All"), 0, null, Remarks.NONE);
    List<Element> elements = new ArrayList<>(List.of(MapInfo.titled(title), all));
    for (String node : order) {
      Sector sector = sectors.get(node);
      elements.add(
          Segment.of(id(node), node, all.id()).withSector(sector == null ? null : sector.name()));
    }
    Numbers links = new Numbers("l");
    for (EdgeRow row : rows) {
      elements.add(
          Link.of(links.next(), id(row.name(EdgeColumn.SOURCE)), id(row.name(EdgeColumn.TARGET)))
              .withKind(row.kind())
              .withVolume(figure(row.weight()))
              .withDependence(row.dependence()));
    }
    return ChainMap.of(elements);
  }

  private void node(EdgeRow row, EdgeColumn column, EdgeColumn sectorColumn)
      throws FormatException {
    String node = row.name(column);
    if (nodes.putIfAbsent(node, Id.of(node)) == null) {
      order.add(node);
    }
    String sector = row.text(sectorColumn);
    if (sector == null) {
      return;
    }
    Sector before = sectors.putIfAbsent(node, new Sector(sector, row.line()));
    if (before != null && !before.name().equals(sector)) {
      throw row.fault("format.edges.sector", node, sector, before.name(), before.line());
    }
  }

  /** Gives other ids to nodes whose text is not a valid id. */
  private void identify() {
    Numbers numbers = new Numbers("s");
    for (String node : order) {
      boolean odd =
          node.equals(MapInfo.ID.value())
              || node.length() > LONGEST_ID
              || node.chars().anyMatch(Character::isISOControl);
      if (odd) {
        nodes.put(node, numbers.next());
      }
    }
  }

  private Id id(String node) {
    return Objects.requireNonNull(nodes.get(node));
  }

  private static @Nullable Figure figure(@Nullable Double value) {
    return value == null ? null : Figure.of(value);
  }

  /** Generates the ids {@code prefix-1}, {@code prefix-2}, … that are not texts of nodes. */
  private final class Numbers {
    private final String prefix;
    private int number;

    Numbers(String prefix) {
      this.prefix = prefix;
    }

    Id next() {
      String id;
      do {
        id = prefix + "-" + ++number;
      } while (nodes.containsKey(id));
      return Id.of(id);
    }
  }
}

package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes a map of a table of links as networks are published: every end becomes an unplaced segment
 * of a single stage, every row a link, including loops; {@link RepeatedLinks} says what becomes of
 * rows with the same ends. The text of an end is its id and its name; where it is not a valid id of
 * a map, it gets another id.
 */
public final class EdgeMap {

  /**
   * A map made of links.
   *
   * @param repeated how many rows have both ends and the kind of a row before them
   * @param problems contradictions, which make the map one of several possible
   */
  public record Made(ChainMap map, int repeated, List<TableProblem> problems) {}

  /** The fields that such a map uses. */
  public static final Set<TableField> USED =
      Set.of(
          TableField.FROM,
          TableField.TO,
          TableField.SUPPLIER,
          TableField.CUSTOMER,
          TableField.VOLUME,
          TableField.SHARE,
          TableField.LINK_KIND,
          TableField.DEPENDENCE,
          TableField.SOURCE_SECTOR,
          TableField.TARGET_SECTOR);

  /** The longest node text that is used as an id. */
  private static final int LONGEST_ID = 100;

  /** A node's sector and where it is first stated. */
  private record Sector(String name, CellPlace place) {}

  private final Map<String, Id> nodes = new HashMap<>();
  private final Map<String, Sector> sectors = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final RepeatedLinks how;
  private int repeated;

  private EdgeMap(RepeatedLinks how) {
    this.how = how;
  }

  /**
   * Makes a map of the rows of a table of {@link TableShape#LINKS}. O(rows · log rows).
   *
   * @param title the title of the map
   * @param how what becomes of repeated rows
   */
  public static Made of(ImportedTable table, String title, RepeatedLinks how) {
    EdgeMap making = new EdgeMap(how);
    ChainMap map = making.map(table.rows(), title);
    return new Made(map, making.repeated, making.problems);
  }

  private ChainMap map(List<ImportedRow> rows, String title) {
    for (ImportedRow row : rows) {
      node(row, source(row), TableField.SOURCE_SECTOR);
      node(row, target(row), TableField.TARGET_SECTOR);
    }
    identify();
    FreshIds fresh = fresh();
    Stage all = new Stage(fresh.next(Ids.STAGE), new Name("全部", "All"), 0, null, Remarks.NONE);
    List<Element> elements = new ArrayList<>(List.of(MapInfo.titled(title), all));
    for (String node : order) {
      Sector sector = sectors.get(node);
      elements.add(
          Segment.of(id(node), node, all.id()).withSector(sector == null ? null : sector.name()));
    }
    List<Link> links = new ArrayList<>();
    for (ImportedRow row : rows) {
      LinkKind kind = row.choice(TableField.LINK_KIND, LinkKind.class);
      links.add(
          Link.of(fresh.next(Ids.LINK), id(source(row)), id(target(row)))
              .withKind(kind == null ? LinkKind.SUPPLY : kind)
              .withVolume(figure(row.number(TableField.VOLUME)))
              .withShare(figure(row.number(TableField.SHARE)))
              .withDependence(row.choice(TableField.DEPENDENCE, Dependence.class)));
    }
    repeated = RepeatedLinks.count(links);
    elements.addAll(how.of(links));
    return ChainMap.of(elements);
  }

  /** Returns a source of ids that are not texts of nodes. */
  private FreshIds fresh() {
    return new FreshIds(id -> nodes.containsKey(id.value()));
  }

  private static String source(ImportedRow row) {
    return either(row, TableField.FROM, TableField.SUPPLIER);
  }

  private static String target(ImportedRow row) {
    return either(row, TableField.TO, TableField.CUSTOMER);
  }

  private static String either(ImportedRow row, TableField segment, TableField enterprise) {
    String text = row.text(segment);
    return text != null ? text : Objects.requireNonNull(row.text(enterprise));
  }

  private void node(ImportedRow row, String node, TableField sectorField) {
    if (nodes.putIfAbsent(node, Id.of(node)) == null) {
      order.add(node);
    }
    ImportedCell cell = row.cells().get(sectorField);
    String sector = row.text(sectorField);
    if (sector == null || cell == null) {
      return;
    }
    Sector before = sectors.putIfAbsent(node, new Sector(sector, cell.place()));
    if (before != null && !before.name().equals(sector)) {
      problems.add(
          TableProblem.error(
              cell.place(),
              Message.of("table.sector", node, sector, before.name(), before.place().row())));
    }
  }

  /** Gives other ids to nodes whose text is not a valid id. */
  private void identify() {
    FreshIds fresh = fresh();
    for (String node : order) {
      boolean odd =
          node.equals(MapInfo.ID.value())
              || node.length() > LONGEST_ID
              || node.chars().anyMatch(Character::isISOControl);
      if (odd) {
        nodes.put(node, fresh.next(Ids.SEGMENT));
      }
    }
  }

  private Id id(String node) {
    return Objects.requireNonNull(nodes.get(node));
  }

  private static @Nullable Figure figure(@Nullable Double value) {
    return value == null ? null : Figure.of(value);
  }
}

package org.chainmap.exchange.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;

/**
 * A graph as a table of nodes and one of edges, with the headings of Gephi's data laboratory
 * (docs.gephi.org, Import CSV Data): {@code Id,Label} and {@code Source,Target,Type,Weight};
 * further columns are the fields that GraphML and GEXF have. A weight is the volume of a link.
 */
public final class GephiTables {

  private static final String ID = "id";
  private static final String SOURCE = "source";
  private static final String TARGET = "target";
  private static final String TYPE = "type";

  /** Columns of Gephi itself that say nothing of a chain. */
  private static final Set<String> OF_GEPHI = Set.of("timeset", "interval");

  private GephiTables() {}

  /** Returns the nodes and the edges of a map. O(elements · log elements). */
  public static List<Table> of(ChainMap map, Lang lang) {
    GraphTables tables = GraphTables.of(map, lang);
    Set<GraphField> ofNodes = EnumSet.noneOf(GraphField.class);
    tables.nodes().forEach(node -> ofNodes.addAll(node.fields().keySet()));
    List<String> headings = new ArrayList<>(List.of("Id", "Label"));
    ofNodes.forEach(field -> headings.add(heading(field)));
    List<List<Cell>> nodes = new ArrayList<>();
    for (GraphTables.Node node : tables.nodes()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(node.id()), Cell.of(node.name())));
      ofNodes.forEach(field -> cells.add(cell(node.fields(), field)));
      nodes.add(cells);
    }
    return List.of(new Table("nodes", headings, nodes), edges(tables));
  }

  private static Table edges(GraphTables tables) {
    Set<GraphField> others = EnumSet.noneOf(GraphField.class);
    tables.edges().forEach(edge -> others.addAll(edge.fields().keySet()));
    others.remove(GraphField.VOLUME);
    List<String> headings = new ArrayList<>(List.of("Source", "Target", "Type", "Weight", "Label"));
    others.forEach(field -> headings.add(heading(field)));
    List<List<Cell>> rows = new ArrayList<>();
    for (GraphTables.Edge edge : tables.edges()) {
      List<Cell> cells =
          new ArrayList<>(
              List.of(
                  Cell.of(edge.from()),
                  Cell.of(edge.to()),
                  Cell.of("Directed"),
                  cell(edge.fields(), GraphField.VOLUME),
                  Cell.of(edge.label())));
      others.forEach(field -> cells.add(cell(edge.fields(), field)));
      rows.add(cells);
    }
    return new Table("edges", headings, rows);
  }

  private static String heading(GraphField field) {
    String title = field.title();
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static Cell cell(Map<GraphField, String> fields, GraphField field) {
    return Cell.of(fields.get(field));
  }

  /** Tells whether the first row of a sheet has the headings of nodes. O(columns). */
  public static boolean isNodes(Sheet sheet) {
    List<String> headings = headings(sheet);
    return headings.contains(ID) && !headings.contains(SOURCE);
  }

  /** Tells whether the first row of a sheet has the headings of edges. O(columns). */
  public static boolean isEdges(Sheet sheet) {
    List<String> headings = headings(sheet);
    return headings.contains(SOURCE) && headings.contains(TARGET);
  }

  private static List<String> headings(Sheet sheet) {
    return sheet.rows().isEmpty()
        ? List.of()
        : sheet.rows().getFirst().cells().stream()
            .map(cell -> cell.written().strip().toLowerCase(Locale.ROOT))
            .toList();
  }

  /**
   * Reads the chain of two sheets. O(cells).
   *
   * @param nodesFile the file of the nodes in faults
   * @param edgesFile the file of the edges in faults
   * @throws FormatException if a row is wrong, with its number
   */
  public static StatedChain read(Sheet nodes, String nodesFile, Sheet edges, String edgesFile)
      throws FormatException {
    ChainCollector out = new ChainCollector(nodesFile);
    GraphStatements graph = new GraphStatements(out);
    readNodes(nodes, graph, out);
    out.reading(edgesFile);
    readEdges(edges, graph, out);
    out.reading(nodesFile);
    graph.finishNodes();
    out.reading(edgesFile);
    graph.finishEdges();
    return out.chain();
  }

  private static void readNodes(Sheet sheet, GraphStatements graph, ChainCollector out)
      throws FormatException {
    List<String> headings = headings(sheet);
    int ids = headings.indexOf(ID);
    for (SheetRow row : rows(sheet)) {
      String id = needed(row, ids, "Id", out);
      graph.node(row.number(), id, null);
      for (int i = 0; i < headings.size(); i++) {
        String value = written(row, i);
        if (i != ids && !value.isBlank() && !OF_GEPHI.contains(headings.get(i))) {
          String title = written(sheet.rows().getFirst(), i);
          GraphField.of(title)
              .ifPresentOrElse(field -> graph.say(id, field, value), () -> out.leftOut(title));
        }
      }
    }
  }

  private static void readEdges(Sheet sheet, GraphStatements graph, ChainCollector out)
      throws FormatException {
    List<String> headings = headings(sheet);
    int from = headings.indexOf(SOURCE);
    int to = headings.indexOf(TARGET);
    for (SheetRow row : rows(sheet)) {
      Map<GraphField, String> fields =
          graph.edge(
              row.number(), needed(row, from, "Source", out), needed(row, to, "Target", out));
      for (int i = 0; i < headings.size(); i++) {
        String heading = headings.get(i);
        String value = written(row, i);
        boolean own = i == from || i == to || heading.equals(ID) || heading.equals(TYPE);
        if (!own && !value.isBlank() && !OF_GEPHI.contains(heading)) {
          String title = written(sheet.rows().getFirst(), i);
          GraphField.of(title)
              .ifPresentOrElse(field -> fields.putIfAbsent(field, value), () -> out.leftOut(title));
        }
      }
    }
  }

  private static List<SheetRow> rows(Sheet sheet) {
    return sheet.rows().subList(1, sheet.rows().size()).stream()
        .filter(row -> row.filled() > 0)
        .toList();
  }

  private static String written(SheetRow row, int column) {
    return row.cell(column + 1).written();
  }

  private static String needed(SheetRow row, int column, String heading, ChainCollector out)
      throws FormatException {
    String value = written(row, column);
    if (value.isBlank()) {
      throw out.fault(row.number(), "foreign.csv.blank", heading);
    }
    return value.strip();
  }
}

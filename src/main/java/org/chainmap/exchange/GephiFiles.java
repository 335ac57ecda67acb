package org.chainmap.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainmap.disk.AtomicPair;
import org.chainmap.disk.DiskException;
import org.chainmap.exchange.chain.ChainAssembly;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.exchange.graph.GephiTables;
import org.chainmap.format.Fault;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * A graph in two files beside each other, as Gephi exports and imports them: {@code X.nodes.csv}
 * and {@code X.edges.csv}, or {@code X [Nodes].csv} and {@code X [Edges].csv}; {@link GephiTables}
 * says what stands in them.
 *
 * @param nodes the file of the nodes
 * @param edges the file of the edges
 */
public record GephiFiles(Path nodes, Path edges) {

  /** The ending of a file of nodes that is written. */
  public static final String NODES = ".nodes.csv";

  private static final String EDGES = ".edges.csv";

  private static final Map<String, String> OTHER =
      Map.of("nodes", "edges", "Nodes", "Edges", "NODES", "EDGES", "节点", "边");

  /** Returns the two files that are written for a name of either of them; empty for other names. */
  public static Optional<GephiFiles> written(Path file) {
    String name = FileBytes.name(file);
    String low = name.toLowerCase(Locale.ROOT);
    if (!low.endsWith(NODES) && !low.endsWith(EDGES)) {
      return Optional.empty();
    }
    String bare = name.substring(0, name.length() - NODES.length());
    return Optional.of(
        new GephiFiles(file.resolveSibling(bare + NODES), file.resolveSibling(bare + EDGES)));
  }

  /** Returns the two files of which a name can be one; empty for other names. */
  public static Optional<GephiFiles> named(Path file) {
    String name = FileBytes.name(file);
    if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
      return Optional.empty();
    }
    Optional<GephiFiles> files = Optional.empty();
    int last = -1;
    for (Map.Entry<String, String> pair : OTHER.entrySet()) {
      String ofNodes = pair.getKey();
      String ofEdges = pair.getValue();
      int nodesAt = name.lastIndexOf(ofNodes);
      int edgesAt = name.lastIndexOf(ofEdges);
      if (nodesAt > last && nodesAt > edgesAt) {
        Path edges = file.resolveSibling(replaced(name, nodesAt, ofNodes, ofEdges));
        files = Optional.of(new GephiFiles(file, edges));
        last = nodesAt;
      } else if (edgesAt > last && edgesAt > nodesAt) {
        Path nodes = file.resolveSibling(replaced(name, edgesAt, ofEdges, ofNodes));
        files = Optional.of(new GephiFiles(nodes, file));
        last = edgesAt;
      }
    }
    return files;
  }

  /** Returns files of which none is the edges of another's nodes: both are read from either. */
  public static List<Path> once(List<Path> files) {
    return files.stream()
        .filter(
            file ->
                named(file)
                    .filter(pair -> pair.edges().equals(file) && files.contains(pair.nodes()))
                    .isEmpty())
        .toList();
  }

  private static String replaced(String name, int at, String part, String by) {
    return name.substring(0, at) + by + name.substring(at + part.length());
  }

  /**
   * Reads the two files if a file is one of them: if its name says so, and so do the headings of
   * both. A file of edges without one of nodes beside it is a list of links like any other.
   *
   * @return empty where the file is something else
   * @throws FormatException if one cannot be read, a file of nodes has no edges beside it, or a row
   *     is wrong
   */
  public static Optional<ChainFormats.ReadChain> load(Path file, Progress progress)
      throws FormatException {
    Optional<GephiFiles> files = named(file);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Path nodesFile = files.get().nodes();
    Path edgesFile = files.get().edges();
    boolean ofNodes = nodesFile.equals(file);
    if (!ofNodes && !Files.isRegularFile(nodesFile)) {
      return Optional.empty();
    }
    Sheet nodes = sheet(nodesFile, progress);
    if (nodes == null || !GephiTables.isNodes(nodes)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(edgesFile)) {
      throw Faults.of(
          FileBytes.name(file), Message.of("foreign.csv.alone", FileBytes.name(edgesFile)));
    }
    Sheet edges = sheet(edgesFile, progress);
    if (edges == null || !GephiTables.isEdges(edges)) {
      throw Faults.atLine(FileBytes.name(edgesFile), 1, Message.of("foreign.csv.edges"));
    }
    StatedChain chain =
        GephiTables.read(nodes, FileBytes.name(nodesFile), edges, FileBytes.name(edgesFile));
    return Optional.of(
        new ChainFormats.ReadChain(ChainAssembly.map(chain, title(nodesFile)), chain.leftOut()));
  }

  private static @Nullable Sheet sheet(Path file, Progress progress) throws FormatException {
    List<Sheet> sheets = SheetReader.read(file, progress).sheets();
    return sheets.size() == 1 && !sheets.getFirst().rows().isEmpty() ? sheets.getFirst() : null;
  }

  private static String title(Path nodes) {
    String name = SheetReader.title(FileBytes.name(nodes));
    String bare = name.replaceFirst("(?i)[ ._-]*[\\[(（【]?(nodes|节点)[\\])）】]?$", "");
    return bare.isBlank() ? name : bare;
  }

  /**
   * Writes both files, with a byte order mark, so that Excel shows Chinese.
   *
   * @throws FormatException if one could not be written; both are then as they were
   */
  public void save(ChainMap map, Lang lang) throws FormatException {
    List<Table> tables = GephiTables.of(map, lang);
    try {
      AtomicPair.write(nodes, content(tables.getFirst()), edges, content(tables.getLast()));
    } catch (DiskException e) {
      throw new FormatException(Fault.error(e.reason(), FileBytes.name(nodes), null), e);
    }
  }

  private static byte[] content(Table table) {
    return CsvFile.text(table).getBytes(StandardCharsets.UTF_8);
  }
}

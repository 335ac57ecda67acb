package org.chainmap.ui.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.GephiFiles;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.export.Drawing;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.text.Message;

/** A kind of file that a map is exported as: a picture, or a graph for other programs. */
public sealed interface ExportKind {

  /** A picture of the map. */
  record Picture(Exporter exporter) implements ExportKind {
    @Override
    public String extension() {
      return exporter.extension();
    }

    @Override
    public Message label() {
      return exporter.label();
    }
  }

  /** A graph in one text. */
  record Graph(ChainFormat format) implements ExportKind {
    @Override
    public String extension() {
      return format.extension();
    }

    @Override
    public Message label() {
      return format.label();
    }
  }

  /** A graph as a table of nodes with one of edges beside it. */
  record Tables() implements ExportKind {
    @Override
    public String extension() {
      return GephiFiles.NODES.substring(1);
    }

    @Override
    public Message label() {
      return Message.of("foreign.kind.nodes");
    }
  }

  String extension();

  Message label();

  /** Returns the kinds of pictures. */
  static List<ExportKind> pictures() {
    return Exporters.ALL.stream().<ExportKind>map(Picture::new).toList();
  }

  /** Returns all kinds. */
  static List<ExportKind> all() {
    List<ExportKind> all = new ArrayList<>(pictures());
    ChainFormats.GRAPHS.forEach(format -> all.add(new Graph(format)));
    all.add(new Tables());
    return List.copyOf(all);
  }

  /** Returns the one of some kinds for a file, by its extension. */
  static Optional<ExportKind> of(List<ExportKind> kinds, Path file) {
    String name = FileBytes.name(file).toLowerCase(Locale.ROOT);
    return kinds.stream().filter(kind -> name.endsWith("." + kind.extension())).findFirst();
  }

  /** Returns all files that are written for one. */
  default List<Path> files(Path file) {
    return this instanceof Tables
        ? GephiFiles.written(file)
            .map(pair -> List.of(pair.nodes(), pair.edges()))
            .orElse(List.of(file))
        : List.of(file);
  }

  /**
   * Writes a graph.
   *
   * @throws FormatException if it could not be written; files are then as they were
   */
  default void write(Drawing drawing, Path file) throws FormatException {
    switch (this) {
      case Graph graph -> {
        String text = graph.format().written(drawing.map(), drawing.lang());
        FileBytes.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      }
      case Tables tables ->
          GephiFiles.written(file).orElseThrow().save(drawing.map(), drawing.lang());
      case Picture picture -> throw new IllegalStateException("pictures are drawn");
    }
  }
}

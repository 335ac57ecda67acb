package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.chainmap.exchange.CsvFile;
import org.chainmap.exchange.GephiFiles;
import org.chainmap.exchange.graph.GephiTables;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** A graph as a table of nodes with one of edges beside it. */
record TablesFormat() implements DataFormat {

  @Override
  public String key() {
    return "nodes";
  }

  @Override
  public String extension() {
    return GephiFiles.NODES.substring(1);
  }

  @Override
  public Message label() {
    return Message.of("foreign.kind.nodes");
  }

  @Override
  public Feather icon() {
    return Feather.GRID;
  }

  @Override
  public List<Path> files(Path file) {
    return GephiFiles.written(file)
        .map(pair -> List.of(pair.nodes(), pair.edges()))
        .orElse(List.of(file));
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    return Job::new;
  }

  private record Job() implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      return Preview.Written.of(
          CsvFile.text(GephiTables.of(subject.map(), subject.drawing().lang()).getFirst()));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws FormatException {
      GephiFiles.written(file).orElseThrow().save(subject.map(), subject.drawing().lang());
      return Message.of("ui.export.done", file.toString());
    }
  }
}

package org.chainmap.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.disk.AtomicFile;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** All exporters, in the order in which they are offered. */
public final class Exporters {

  public static final List<Exporter> ALL =
      List.of(new PdfExporter(), new PngExporter(), new SvgExporter());

  private Exporters() {}

  /** Returns the exporter for a file name, by its extension. */
  public static Optional<Exporter> forFile(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(exporter -> name.endsWith("." + exporter.extension())).findFirst();
  }

  /**
   * Exports to a file of the kind given by its extension. The file is replaced atomically.
   *
   * @throws ExportException if it cannot be drawn or written; no partial file remains
   * @throws java.util.concurrent.CancellationException if cancelled; no partial file remains
   */
  public static void write(Drawing drawing, ExportOptions options, Path target, Progress progress)
      throws ExportException {
    Exporter exporter =
        forFile(target)
            .orElseThrow(
                () ->
                    new ExportException(
                        Message.of(
                            "export.unknownKind",
                            String.valueOf(target.getFileName()),
                            ALL.stream().map(e -> "." + e.extension()).toList())));
    try {
      AtomicFile.write(target, out -> exporter.write(drawing, options, out, progress));
    } catch (IOException e) {
      throw new ExportException(Message.of("export.cannotWrite", target.toString(), reason(e)), e);
    }
  }

  private static Message reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> Message.of("export.noFolder");
      case AccessDeniedException denied -> Message.of("export.denied");
      case NotDirectoryException folder -> Message.of("export.denied");
      default -> Message.verbatim(String.valueOf(e.getMessage()));
    };
  }
}

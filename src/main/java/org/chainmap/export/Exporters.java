package org.chainmap.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** All exporters, in the order in which they are offered. */
public final class Exporters {

  public static final List<Exporter> ALL =
      List.of(
          new PdfExporter(),
          new PngExporter(),
          new SvgExporter(),
          new PptxExporter(),
          new OfdExporter(),
          new DrawioExporter());

  private Exporters() {}

  /** Returns the exporter of a kind named by its extension, e.g. {@code "pdf"}. */
  public static Optional<Exporter> named(String extension) {
    return ALL.stream().filter(exporter -> exporter.extension().equals(extension)).findFirst();
  }

  /** Returns the exporter for a file name, by its extension. */
  public static Optional<Exporter> forFile(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(exporter -> name.endsWith("." + exporter.extension())).findFirst();
  }

  /**
   * Says what a person should know of an export before it is printed: that names on cards are too
   * small to be read on its paper. Empty for nothing, and for what has no paper. O(marks).
   */
  public static Optional<Message> remark(
      Drawing drawing, ExportOptions options, Exporter exporter) {
    return exporter instanceof PagesExporter
        ? PaperPage.of(drawing.picture().bounds(), options.paper(), options.tiling())
            .getFirst()
            .remark()
        : Optional.empty();
  }

  /**
   * Exports to a file of the kind given by its extension, as {@link #write(Drawing, ExportOptions,
   * Exporter, Path, Progress)}.
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
    write(drawing, options, exporter, target, progress);
  }

  /**
   * Exports to a file, whatever its name. A file is replaced atomically; a pipe or a device is
   * given the bytes as they come.
   *
   * @throws ExportException if it cannot be drawn or written; no partial file remains
   * @throws java.util.concurrent.CancellationException if cancelled; no partial file remains
   */
  public static void write(
      Drawing drawing, ExportOptions options, Exporter exporter, Path target, Progress progress)
      throws ExportException {
    try {
      AtomicFile.writeOrStream(target, out -> exporter.write(drawing, options, out, progress));
    } catch (DiskException e) {
      throw new ExportException(Message.of("export.cannotWrite", target.toString(), e.reason()), e);
    }
  }
}

package org.chainmap.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** Every kind of file there is to export to, in the order in which they are offered. */
public final class Exporters {

  public static final List<Exporter> ALL =
      List.of(new PdfExporter(), new PngExporter(), new SvgExporter());

  private Exporters() {}

  /** The exporter for a file of this name, by its ending. */
  public static Optional<Exporter> forFile(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(exporter -> name.endsWith("." + exporter.extension())).findFirst();
  }

  /**
   * Exports to a file, its kind chosen by its ending. The file appears whole or not at all: it is
   * written beside its place and moved there once it is complete.
   *
   * @throws ExportException if it cannot be drawn or written, in words; nothing is left behind
   * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
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
      replace(target, out -> exporter.write(drawing, options, out, progress));
    } catch (IOException e) {
      throw new ExportException(Message.of("export.cannotWrite", target.toString(), reason(e)), e);
    }
  }

  private static Message reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> Message.of("export.noFolder");
      case AccessDeniedException denied -> Message.of("export.denied");
      default -> Message.verbatim(String.valueOf(e.getMessage()));
    };
  }

  /** Something that writes a file. */
  private interface Writing {
    void to(OutputStream out) throws ExportException, IOException;
  }

  private static void replace(Path target, Writing writing) throws ExportException, IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    if (Files.isDirectory(target)) {
      throw new AccessDeniedException(target.toString());
    }
    // Created by its own name rather than as a temporary file, which only its owner could read.
    Path beside = folder.resolve(".chainmap-" + Long.toHexString(System.nanoTime()) + ".part");
    try {
      try (FileChannel channel =
              FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        writing.to(out);
        out.flush();
        channel.force(true);
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

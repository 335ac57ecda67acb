package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** An exporter to one kind of file. To add one, write a class and one line in {@link Exporters}. */
public interface Exporter {

  /**
   * Returns the file name's extension without its dot; its label is {@code
   * export.kind.<extension>}.
   */
  String extension();

  default Message label() {
    return Message.of("export.kind." + extension());
  }

  /**
   * Writes the whole file. The same drawing and options give the same bytes.
   *
   * @param out is left open
   * @throws ExportException if it cannot be drawn with these options, e.g. because it is too large
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws ExportException, IOException;
}

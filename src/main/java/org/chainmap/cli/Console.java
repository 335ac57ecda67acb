package org.chainmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.chainmap.disk.AtomicFile;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The output streams and the language of a command. */
record Console(PrintWriter out, PrintWriter err, Lang lang) {

  /**
   * Returns where to say what is written to a file: on the error stream where the file goes out
   * through a pipe, perhaps the output stream itself.
   */
  PrintWriter beside(Path target) {
    return AtomicFile.isStream(target) ? err : out;
  }

  /** Prints a message about a file that was written. */
  void say(Message message, Path target) {
    beside(target).println(message.in(lang));
  }

  /** Prints a message on the output stream. */
  void say(Message message) {
    out.println(message.in(lang));
  }
}

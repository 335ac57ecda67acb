package org.chainmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.chainmap.disk.AtomicFile;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;

/** The output streams and the language of a command. */
record Console(PrintWriter out, PrintWriter err, Lang lang) {

  /**
   * Returns where to say what is written to a file: on the error stream where the file goes out
   * through a pipe, perhaps the output stream itself.
   */
  PrintWriter beside(Path target) {
    return AtomicFile.isStream(target) ? err : out;
  }

  /** Returns the console for a command whose output stream is taken by what it writes. */
  Console onErr() {
    return new Console(err, err, lang);
  }

  /** Prints a message about a file that was written. */
  void say(Message message, Path target) {
    beside(target).println(ShownText.lines(message.in(lang)));
  }

  /** Prints a message on the output stream. */
  void say(Message message) {
    out.println(ShownText.lines(message.in(lang)));
  }

  /** Prints a text on the output stream, without characters that control the terminal. */
  void print(String text) {
    out.print(ShownText.lines(text));
  }

  /** Prints a text about a file that was written, as {@link #print(String)}. */
  void print(String text, Path target) {
    beside(target).print(ShownText.lines(text));
  }

  /** Prints a message on the error stream. */
  void complain(Message message) {
    err.println(ShownText.lines(message.in(lang)));
  }
}

package org.chainmap.cli;

import java.io.PrintWriter;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The output streams and the language of a command. */
record Console(PrintWriter out, PrintWriter err, Lang lang) {

  /** Prints a message on the output stream. */
  void say(Message message) {
    out.println(message.in(lang));
  }
}

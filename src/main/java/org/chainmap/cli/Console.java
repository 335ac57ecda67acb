package org.chainmap.cli;

import java.io.PrintWriter;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Where a command speaks, and in which language. */
record Console(PrintWriter out, PrintWriter err, Lang lang) {

  /** Says a message on the output stream. */
  void say(Message message) {
    out.println(message.in(lang));
  }
}

package org.chainmap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;

/** Reports as files, whole or not at all. */
final class Saved {

  private Saved() {}

  /** Writes a text as UTF-8. */
  static void text(Path target, String text) throws Refusal {
    table(() -> FileBytes.writeReport(target, out -> out.write(text.getBytes(UTF_8))));
  }

  /** Writes a table by one of the table formats. */
  static void table(Writing writing) throws Refusal {
    try {
      writing.run();
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
  }

  /** The writing of a file that can fail. */
  interface Writing {
    void run() throws FormatException;
  }
}

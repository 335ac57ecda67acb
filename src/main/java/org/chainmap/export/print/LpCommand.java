package org.chainmap.export.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chainmap.export.Paper;

/** The command {@code lp} of CUPS (IEEE 1003.1), which hands a file to a printer. */
final class LpCommand {

  private static final int SECONDS = 30;

  private LpCommand() {}

  /** Sends a PDF to a printer. Returns false where there is no such command or it refuses. */
  static boolean print(byte[] pdf, Printers.Order order) {
    try {
      Process running =
          new ProcessBuilder(command(order))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = running.getOutputStream()) {
        in.write(pdf);
      }
      if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
        running.destroy();
        return false;
      }
      return running.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the command and its arguments; no shell reads them. */
  static List<String> command(Printers.Order order) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("lp", "-d", order.printer(), "-n", String.valueOf(order.copies())));
    command.addAll(List.of("-t", order.title()));
    Paper paper = order.setup().paper();
    if (paper != Paper.FIT) {
      command.addAll(List.of("-o", "media=" + paper.key()));
    }
    return command;
  }
}
